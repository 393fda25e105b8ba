package remit.intake;

import java.util.List;

/** The words of a mail as its text parts give them: new words, signature, older mail. */
final class MailBody {
  private final Intake intake;
  private final StringBuilder fresh = new StringBuilder();
  private String alone = "";
  private boolean forward;
  private boolean automatic;
  private boolean older;
  private Part.Kind kind = Part.Kind.BODY;

  MailBody(Intake intake) {
    this.intake = intake;
  }

  void forwards(boolean isForward) {
    forward = isForward;
  }

  /** Says that a program answered with it: the older mail below is only what it answered. */
  void answersByItself(boolean isAutomatic) {
    automatic = isAutomatic;
  }

  /**
   * Says that the mail is enclosed in another: read like an attached letter, or like the mail
   * itself if that has no words of its own, unless it was only returned or is for the file.
   */
  void enclosedIn(MailBody outer, boolean returned) {
    Bearing bearing = outer.bearing();
    if (returned || outer.kind == Part.Kind.QUOTED || bearing == Bearing.FOR_THE_FILE) {
      kind = Part.Kind.QUOTED;
    } else {
      kind = bearing == Bearing.SILENT ? outer.kind : Part.Kind.ATTACHMENT;
    }
  }

  /** Adds the words of one text part. */
  void add(String words) {
    List<MailText.Segment> segments = MailText.split(words);
    segments.stream()
        .filter(segment -> segment.age() == 0)
        .forEach(
            segment ->
                Footer.split(segment.text().toString()).stream()
                    .filter(piece -> !piece.isFooter())
                    .forEach(piece -> fresh.append(piece.text())));
    int live = live(segments);
    for (MailText.Segment segment : segments) {
      String text = segment.text().toString().stripTrailing();
      if (segment.isHeader() || segment.age() > live) {
        intake.text(Part.Kind.QUOTED, "", text);
        older = true;
      } else {
        for (Footer.Piece piece : Footer.split(text)) {
          intake.text(piece.isFooter() ? footer() : kind, "", piece.text().stripTrailing());
        }
      }
    }
  }

  /** The age of the oldest mail that counts. */
  private int live(List<MailText.Segment> segments) {
    if (automatic) {
      return 0;
    }
    int oldest = segments.stream().mapToInt(MailText.Segment::age).max().orElse(0);
    boolean passedOn = forward;
    int live = 0;
    String words = fresh.toString();
    while (live < oldest && Bearing.of(words, passedOn).makesLive()) {
      live++;
      StringBuilder next = new StringBuilder();
      for (MailText.Segment segment : segments) {
        if (segment.age() == live && !segment.isHeader()) {
          next.append(segment.text());
        }
      }
      words = next.toString();
      passedOn = false;
    }
    return live;
  }

  private Part.Kind footer() {
    return kind == Part.Kind.QUOTED ? Part.Kind.QUOTED : Part.Kind.SIGNATURE;
  }

  /** Adds words that count only where the mail has no others. */
  void addIfAlone(String words) {
    alone = words;
  }

  /** Says that all text parts have been added. */
  void end() {
    if (isSilent()) {
      intake.text(kind, "", alone);
    }
  }

  /** Whether no part gave words so far. */
  boolean isSilent() {
    return fresh.toString().isBlank() && !older;
  }

  Bearing bearing() {
    return Bearing.of(fresh.toString(), forward);
  }
}
