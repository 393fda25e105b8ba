package remit.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import remit.guidance.Condition;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.request.Ask;
import remit.request.Channel;
import remit.request.Episode;
import remit.request.Fact;
import remit.request.Form;
import remit.request.Funding;
import remit.request.Interval;
import remit.request.Nation;
import remit.request.NhsNumber;
import remit.request.Patient;
import remit.request.Prescribing;
import remit.request.Purpose;
import remit.request.ReadState;
import remit.request.ReferralState;
import remit.request.Relation;
import remit.request.Request;
import remit.request.RequestedBy;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.request.SharedCare;
import remit.request.Sign;
import remit.request.Value;

/**
 * Makes random requests from all words, and from the numbers and days at which the rows' conditions
 * begin and end, with one fact in five unknown.
 */
final class AnyRequests {
  private static final int UNKNOWN_ONE_IN = 5;

  private final Guidance guidance;
  private final Random random;
  private final List<String> works;
  private final List<String> subjects;
  private final Map<Fact, List<Integer>> numbers = new EnumMap<>(Fact.class);
  private final List<LocalDate> absences = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  AnyRequests(Guidance guidance, long seed) {
    this.guidance = guidance;
    this.random = new Random(seed);
    this.works = List.copyOf(new TreeSet<>(guidance.works().keySet()));
    this.subjects = List.copyOf(new TreeSet<>(guidance.subjects().keySet()));
    days.add(guidance.inForce().first().minusDays(1));
    for (Item item : guidance.items()) {
      item.conditions().forEach(this::addBounds);
      item.validity().spans().forEach(span -> addAround(days, span.first(), span.last()));
    }
  }

  private void addBounds(Fact fact, Condition condition) {
    if (condition instanceof Condition.Range range) {
      List<Integer> of = numbers.computeIfAbsent(fact, f -> new ArrayList<>());
      for (int end : new int[] {range.least(), range.most()}) {
        if (end != Integer.MIN_VALUE && end != Integer.MAX_VALUE) {
          of.addAll(List.of(Math.max(0, end - 1), end, end + 1));
        }
      }
    } else if (condition instanceof Condition.Within within) {
      addAround(absences, within.days().first(), within.days().last());
    }
  }

  private static void addAround(List<LocalDate> days, LocalDate first, LocalDate last) {
    days.addAll(List.of(first.minusDays(1), first));
    if (!last.equals(LocalDate.MAX)) {
      days.addAll(List.of(last, last.plusDays(1)));
    }
  }

  Request next() {
    Integer interval = number(Fact.INTERVAL_DAYS);
    Ask ask =
        new Ask(
            "please do this",
            some(works),
            unknown() ? null : List.of(pick(subjects)),
            some(Episode.values()),
            some(Relation.values()),
            some(RequestedBy.values()),
            yesOrNo(),
            interval == null ? null : new Interval(Period.ofDays(interval)),
            number(Fact.ABSENCE_DAYS),
            some(absences),
            number(Fact.WEEKS_POSTNATAL),
            some(SharedCare.values()),
            some(Prescribing.values()),
            number(Fact.SUPPLY_DAYS),
            some(Form.values()),
            yesOrNo(),
            some(ReferralState.values()),
            yesOrNo(),
            some(Purpose.values()),
            yesOrNo(),
            yesOrNo(),
            random.nextBoolean() ? "Dr Ann Example" : null,
            null);
    return new Request(
        "REQ",
        some(Channel.values()),
        some(days),
        new Sender(
            some(SenderKind.values()),
            random.nextBoolean() ? "gastroenterology" : null,
            "Coastal Hospital",
            null,
            some(Nation.values()),
            some(Funding.values()),
            null,
            List.of()),
        unknown() ? null : List.of(new Patient("Ada Testcase", new NhsNumber("9990000018"), null)),
        null,
        random.nextInt(12) == 0 ? ReadState.PART : ReadState.WHOLE,
        unknown() ? null : signs(),
        unknown() ? null : List.of(new Value("potassium", BigDecimal.valueOf(5), "mmol/L")),
        null,
        List.of(ask));
  }

  private List<Sign> signs() {
    return random.nextInt(4) == 0
        ? List.of(new Sign(pick(List.copyOf(guidance.signs().keySet())), null))
        : List.of();
  }

  private boolean unknown() {
    return random.nextInt(UNKNOWN_ONE_IN) == 0;
  }

  private @Nullable Integer number(Fact fact) {
    return some(numbers.getOrDefault(fact, List.of(0)));
  }

  private @Nullable Boolean yesOrNo() {
    return some(List.of(true, false));
  }

  private <T> @Nullable T some(T[] values) {
    return some(List.of(values));
  }

  private <T> @Nullable T some(List<T> values) {
    return unknown() ? null : pick(values);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
