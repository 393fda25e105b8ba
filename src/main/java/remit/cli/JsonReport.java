package remit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Source;
import remit.reading.Reading;
import remit.triage.Assessment;
import remit.triage.Because;
import remit.triage.Decision;

/** Answers for machines: JSON Lines, or one JSON list. */
final class JsonReport implements Report {
  private final JsonMapper mapper = new JsonMapper();
  private final PrintStream out;
  private final boolean list;
  private final ObjectWriter writer;
  private boolean first = true;

  JsonReport(PrintStream out, boolean list) {
    this.out = out;
    this.list = list;
    this.writer = list ? mapper.writerWithDefaultPrettyPrinter() : mapper.writer();
  }

  @Override
  public void begin() {
    if (list) {
      out.print("[");
    }
  }

  @Override
  public void add(Answer answer) {
    try {
      String text = writer.writeValueAsString(node(answer));
      if (list) {
        out.print(first ? "\n" : ",\n");
        out.print(text);
      } else {
        out.print(text + "\n");
      }
      first = false;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  @Override
  public void end() {
    if (list) {
      out.print("\n]\n");
    }
  }

  private ObjectNode node(Answer answer) {
    Assessment assessment = answer.assessment();
    ObjectNode node = mapper.createObjectNode();
    node.put("file", answer.file());
    node.put("place", answer.place().isEmpty() ? null : answer.place());
    node.put("request", assessment == null ? null : assessment.request().id());
    node.put("received", assessment == null ? null : day(assessment.request().received()));
    node.put("asOf", assessment == null ? null : day(assessment.day()));
    node.put("status", answer.status().id());
    ArrayNode asks = node.putArray("asks");
    if (assessment != null) {
      for (int i = 0; i < assessment.decisions().size(); i++) {
        ObjectNode ask = ask(assessment.decisions().get(i));
        if (answer.reading() != null && i < answer.reading().places().size()) {
          Reading.Place place = answer.reading().places().get(i);
          ask.putObject("at")
              .put("part", place.part())
              .put("start", place.start())
              .put("end", place.end());
        }
        asks.add(ask);
      }
    }
    ArrayNode notices = node.putArray("notices");
    answer.notices().forEach(notices::add);
    Guidance guidance = answer.guidance();
    node.putObject("guidance")
        .put("pack", guidance.pack())
        .put("version", guidance.version())
        .put("hash", guidance.hash())
        .put("own", guidance.own().hash().isEmpty() ? null : guidance.own().hash());
    return node;
  }

  private ObjectNode ask(Decision decision) {
    ObjectNode node = mapper.createObjectNode();
    node.put("quote", decision.ask().quote());
    node.put("category", decision.category().id());
    node.put("outcome", decision.outcome().id());
    ArrayNode reasons = node.putArray("reasons");
    decision.reasons().forEach(reason -> reasons.add(reason.id()));
    node.put("reply", decision.reply());
    ArrayNode because = node.putArray("because");
    for (Because step : decision.because()) {
      because
          .addObject()
          .put("finding", step.finding())
          .put("says", step.says())
          .put("row", step.row());
    }
    Source source = decision.source();
    if (source == null || decision.item() == null) {
      node.putNull("source");
    } else {
      node.putObject("source")
          .put("document", source.document())
          .put("heading", source.heading())
          .put("quote", source.quote())
          .put("row", decision.item().id())
          .put("verified", source.verified());
    }
    ArrayNode wouldChange = node.putArray("wouldChange");
    decision.wouldChange().forEach(wouldChange::add);
    node.put("nextStep", decision.item() == null ? null : decision.item().nextStep());
    node.put("countsAsContact", decision.countsAsContact());
    return node;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
