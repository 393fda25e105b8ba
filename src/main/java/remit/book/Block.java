package remit.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the rule book, before a writer gives it its looks. All of its words are plain text. */
sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 for a chapter, 2 for a part of one
   * @param anchor the name by which the contents point to it, or null
   */
  record Heading(int level, String text, @Nullable String anchor) implements Block {
    public Heading {
      text = Plain.line(text);
    }
  }

  /** A paragraph. */
  record Paragraph(Look look, String text) implements Block {
    public Paragraph {
      text = Plain.line(text);
    }
  }

  /** How a paragraph looks. */
  enum Look {
    /** As the rest. */
    PLAIN,
    /** As the rest, but on the same page as what follows. */
    LEAD,
    /** The title of the book. */
    TITLE,
    /** Below the title. */
    SUBTITLE,
    /** Heavier. */
    STRONG,
    /** An item of a list. */
    BULLET
  }

  /** A row of the guidance: its title, what it says, and room for initials. */
  record Entry(String title, List<Field> fields) implements Block {
    public Entry {
      title = Plain.line(title);
      fields = List.copyOf(fields);
    }
  }

  /** A label with what is said under it, in one or more lines. */
  record Field(String label, List<String> lines) {
    public Field {
      lines = lines.stream().map(Plain::line).toList();
    }
  }

  /** Labels and values without a frame, as on a title page. */
  record Facts(List<Field> fields) implements Block {
    public Facts {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A table.
   *
   * @param head the headings of its columns
   * @param widths how wide each column is, in hundredths of the page
   */
  record Table(List<String> head, List<Integer> widths, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      widths = List.copyOf(widths);
      rows = rows.stream().map(row -> row.stream().map(Plain::line).toList()).toList();
    }
  }

  /** The contents: each line points to a heading. */
  record Contents(List<Pointer> pointers) implements Block {
    public Contents {
      pointers = List.copyOf(pointers);
    }
  }

  /** A line of the contents. */
  record Pointer(String anchor, String text, String detail) {
    public Pointer {
      text = Plain.line(text);
      detail = Plain.line(detail);
    }
  }

  /** The text of a letter. */
  record LetterText(List<LetterLine> lines) implements Block {
    public LetterText {
      lines = List.copyOf(lines);
    }
  }

  /** What follows begins on a new page. */
  record NewPage() implements Block {}

  /** Room for people to sign: a row each, with the headings of what they write. */
  record Signatures(List<String> head, int rows) implements Block {
    public Signatures {
      head = List.copyOf(head);
    }
  }
}
