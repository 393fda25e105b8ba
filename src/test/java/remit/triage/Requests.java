package remit.triage;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
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

/** Makes random requests, most of them near some row of the guidance. */
public final class Requests {
  private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
  private static final int DAYS = 800;

  private final Guidance guidance;
  private final Random random;

  /** Requests near the rows of some guidance. */
  public Requests(Guidance guidance, long seed) {
    this.guidance = guidance;
    this.random = new Random(seed);
  }

  Request next() {
    return about(pick(guidance.items()));
  }

  /** A request that meets most of a row's conditions. */
  public Request about(Item item) {
    SenderKind kind = chance(8) ? pick(SenderKind.values()) : sender(item);
    Ask ask =
        new Ask(
            "please do this",
            pick(new ArrayList<>(new java.util.TreeSet<>(item.works()))),
            subject(item),
            word(Episode.values(), Fact.EPISODE, item),
            word(Relation.values(), Fact.RELATION, item),
            word(RequestedBy.values(), Fact.REQUESTED_BY, item),
            yes(Fact.MISSED_APPOINTMENT, item),
            chance(8) ? null : new Interval(Period.ofDays(random.nextInt(4) * 100)),
            chance(8) ? null : Integer.valueOf(number(Fact.ABSENCE_DAYS, item, 40)),
            chance(3) ? null : LocalDate.of(2021, 12, 1).plusDays(random.nextInt(90)),
            chance(8) ? null : Integer.valueOf(number(Fact.WEEKS_POSTNATAL, item, 12)),
            word(SharedCare.values(), Fact.SHARED_CARE, item),
            word(Prescribing.values(), Fact.PRESCRIBING, item),
            chance(8) ? null : Integer.valueOf(number(Fact.SUPPLY_DAYS, item, 28)),
            word(Form.values(), Fact.FORM, item),
            yes(Fact.ADVICE_ONLY, item),
            word(ReferralState.values(), Fact.REFERRAL, item),
            yes(Fact.OWN_ASSESSMENT, item),
            word(Purpose.values(), Fact.PURPOSE, item),
            yes(Fact.LMC_APPROVED, item),
            chance(12) ? null : Boolean.valueOf(chance(12)),
            chance(2) ? "Dr Ann Example" : null,
            null);
    return new Request(
        "REQ",
        chance(10) ? null : pick(Channel.values()),
        chance(20) ? null : FIRST.plusDays(random.nextInt(DAYS)),
        new Sender(
            chance(20) ? null : kind,
            item.conditions().containsKey(Fact.SPECIALTY) && !chance(8) ? "gastroenterology" : null,
            "Coastal Hospital",
            null,
            chance(3) ? null : pick(Nation.values()),
            chance(3) ? null : pick(Funding.values()),
            null,
            List.of()),
        chance(20)
            ? null
            : List.of(
                new Patient("Ada Testcase", new NhsNumber("9990000018"), LocalDate.of(1961, 4, 2))),
        null,
        chance(20) ? null : chance(20) ? ReadState.PART : ReadState.WHOLE,
        chance(20) ? null : chance(12) ? List.of(new Sign("sepsis", null)) : List.of(),
        chance(20)
            ? null
            : chance(8)
                ? List.of(
                    new Value("potassium", BigDecimal.valueOf(4 + random.nextInt(4)), "mmol/L"))
                : List.of(),
        null,
        List.of(ask));
  }

  static Request reReferral() {
    return new Request(
        "REQ",
        Channel.LETTER,
        LocalDate.of(2024, 12, 3),
        new Sender(SenderKind.SECONDARY_CARE, null, null, null, null, null, null, List.of()),
        List.of(new Patient("Ada Testcase", new NhsNumber("9990000018"), null)),
        null,
        ReadState.WHOLE,
        List.of(),
        List.of(),
        null,
        List.of(
            new Ask(
                "re-refer in a year",
                "re-refer",
                null,
                null,
                null,
                null,
                false,
                new Interval(Period.ofYears(1)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null)));
  }

  private @Nullable List<String> subject(Item item) {
    if (chance(12)) {
      return null;
    }
    Condition condition = item.conditions().get(Fact.SUBJECT);
    List<String> fitting = new ArrayList<>();
    if (condition instanceof Condition.Choice choice) {
      fitting.addAll(new java.util.TreeSet<>(choice.passing()));
    }
    List<String> all = List.copyOf(guidance.subjects().keySet());
    return List.of(fitting.isEmpty() || chance(6) ? pick(all) : pick(fitting));
  }

  private SenderKind sender(Item item) {
    if (item.conditions().get(Fact.SENDER) instanceof Condition.Choice choice) {
      return SenderKind.of(pick(new ArrayList<>(new java.util.TreeSet<>(choice.any()))));
    }
    return pick(SenderKind.values());
  }

  private <E extends Enum<E> & remit.request.Word> @Nullable E word(
      E[] words, Fact fact, Item item) {
    if (chance(10)) {
      return null;
    }
    if (item.conditions().get(fact) instanceof Condition.Choice choice && !chance(6)) {
      List<E> fitting = new ArrayList<>();
      for (E word : words) {
        if (choice.passing().contains(word.id())) {
          fitting.add(word);
        }
      }
      return pick(fitting);
    }
    return pick(words);
  }

  private @Nullable Boolean yes(Fact fact, Item item) {
    if (chance(10)) {
      return null;
    }
    if (item.conditions().get(fact) instanceof Condition.YesNo answer && !chance(6)) {
      return answer.wanted();
    }
    return random.nextBoolean();
  }

  private int number(Fact fact, Item item, int most) {
    if (item.conditions().get(fact) instanceof Condition.Range range && !chance(6)) {
      int last = Math.min(range.most(), range.least() + most);
      return range.least() + random.nextInt((last - range.least()) + 1);
    }
    return 1 + random.nextInt(most);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(Collection<T> values) {
    List<T> list = List.copyOf(values);
    return list.get(random.nextInt(list.size()));
  }

  static Request withSigns(Request request, List<Sign> signs) {
    return copy(request, "dangerSigns", signs);
  }

  static Request withValues(Request request, List<Value> values) {
    return copy(request, "values", values);
  }

  static Request joined(Request one, Request two, Request three) {
    return copy(one, "asks", List.of(one.asks().get(0), two.asks().get(0), three.asks().get(0)));
  }

  static Request reversed(Request request) {
    List<Ask> asks = new ArrayList<>(request.asks());
    java.util.Collections.reverse(asks);
    return copy(request, "asks", asks);
  }

  /** The same request once for each fact that it could leave out. */
  static List<Request> eachWithoutOneFact(Request request) {
    List<Request> all = new ArrayList<>();
    for (RecordComponent component : Ask.class.getRecordComponents()) {
      if (!component.getName().equals("quote")) {
        Ask less = copy(request.asks().get(0), component.getName(), null);
        all.add(copy(request, "asks", List.of(less)));
      }
    }
    for (RecordComponent component : Request.class.getRecordComponents()) {
      if (!component.getName().equals("asks")) {
        all.add(copy(request, component.getName(), null));
      }
    }
    for (RecordComponent component : Sender.class.getRecordComponents()) {
      all.add(copy(request, "sender", copy(request.sender(), component.getName(), null)));
    }
    return all;
  }

  private static <R extends Record> R copy(R record, String changed, @Nullable Object value) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(changed)
                ? value
                : components[i].getAccessor().invoke(record);
      }
      @SuppressWarnings("unchecked")
      Constructor<R> constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
