package remit.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Condition;
import remit.guidance.DangerSign;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Limit;
import remit.guidance.Subject;
import remit.guidance.Truth;
import remit.practice.Agreement;
import remit.practice.Practice;
import remit.practice.Service;
import remit.practice.Stance;
import remit.request.Ask;
import remit.request.Capacity;
import remit.request.Fact;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Patient;
import remit.request.ReadState;
import remit.request.Request;
import remit.request.SenderKind;
import remit.request.Sign;
import remit.request.Value;

/**
 * One ask in its request, on its day, in its practice: the fact that the rules of the rows match,
 * and of which policy rules ask their questions. It gathers what the rules find.
 */
public final class Situation {
  private static final Fact[] OF_REQUEST = Fact.values();

  private final Request request;
  private final Ask ask;
  private final Guidance guidance;
  private final Practice practice;
  private final @Nullable LocalDate day;
  private final Map<String, ItemRow> rows;
  private final Map<Fact, Object> values = new EnumMap<>(Fact.class);
  private final List<DangerSign> signs;
  private final List<Match> matches = new ArrayList<>(4);
  private final List<OwnMatch> ownMatches = new ArrayList<>(0);
  private final List<Finding> findings = new ArrayList<>(4);

  Situation(
      Request request,
      Ask ask,
      Guidance guidance,
      Practice practice,
      @Nullable LocalDate day,
      Map<String, ItemRow> rows) {
    this.request = request;
    this.ask = ask;
    this.guidance = guidance;
    this.practice = practice;
    this.day = day;
    this.rows = rows;
    for (Fact fact : OF_REQUEST) {
      put(fact, fact.of(request, ask));
    }
    put(Fact.SUBJECT, withGroups(ask.subject()));
    put(Fact.CAPACITY, capacity());
    this.signs = signs(request, guidance);
  }

  private void put(Fact fact, @Nullable Object value) {
    if (value == null) {
      values.remove(fact);
    } else {
      values.put(fact, value);
    }
  }

  private @Nullable Set<String> withGroups(@Nullable List<String> subjects) {
    if (subjects == null || subjects.isEmpty()) {
      return null;
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String id : subjects) {
      Subject subject = guidance.subjects().get(id);
      if (subject == null) {
        return null;
      }
      ids.add(id);
      ids.addAll(subject.groups());
    }
    return ids;
  }

  private @Nullable Set<String> capacity() {
    if (day == null || practice.contacts() == null) {
      return null;
    }
    Capacity capacity = practice.contacts().on(day);
    return capacity == null ? null : Set.of(capacity.id());
  }

  /** The danger signs that a request names, and those that its values are. */
  static List<DangerSign> signs(Request request, Guidance guidance) {
    List<DangerSign> found = List.of();
    if (request.dangerSigns() != null && !request.dangerSigns().isEmpty()) {
      found = new ArrayList<>();
      for (Sign sign : request.dangerSigns()) {
        DangerSign known = guidance.signs().get(sign.sign());
        found.add(
            known == null
                ? new DangerSign(sign.sign(), "a sign that the guidance does not list", Set.of())
                : known);
      }
    }
    if (request.values() != null && !request.values().isEmpty()) {
      found = new ArrayList<>(found);
      for (Value value : request.values()) {
        for (Limit limit : guidance.limits()) {
          if (limit.speaksOf(value) && limit.isPassedBy(value)) {
            found.add(limit.sign());
          }
        }
      }
    }
    return found;
  }

  Request request() {
    return request;
  }

  Ask ask() {
    return ask;
  }

  Guidance guidance() {
    return guidance;
  }

  /** The work asked for, or an empty text if that is unknown or no work of the guidance. */
  public String getWork() {
    String work = ask.work();
    return work == null ? "" : work;
  }

  /** The value of a fact, as {@link Fact} describes it; null if unknown. */
  @Nullable Object value(Fact fact) {
    return values.get(fact);
  }

  /** The day of receipt, or null if unknown. */
  @Nullable LocalDate day() {
    return day;
  }

  List<Match> matches() {
    return matches;
  }

  List<OwnMatch> ownMatches() {
    return ownMatches;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Adds the match of a row none of whose conditions is known to fail. */
  public void found(String row) {
    add(row(row).match(this));
  }

  /** Adds the match of a practice's own row none of whose conditions is known to fail. */
  public void foundOwn(String row) {
    ownMatches.add(new OwnMatch(row(row).match(this)));
  }

  private ItemRow row(String id) {
    ItemRow row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("no row " + id);
    }
    return row;
  }

  void add(Match match) {
    matches.add(match);
  }

  /** Whether a fact has one of the ids, or is unknown. */
  public boolean mayBeAmong(Fact fact, Set<String> ids) {
    return Condition.Choice.among(value(fact), ids) != Truth.NO;
  }

  /** Whether a fact has none of the ids, or is unknown. */
  public boolean mayBeNoneOf(Fact fact, Set<String> ids) {
    return Condition.Choice.amongNone(value(fact), ids) != Truth.NO;
  }

  /** Whether a fact is a number between two ends, both of which pass, or is unknown. */
  public boolean mayBeBetween(Fact fact, int least, int most) {
    return Condition.Range.between(value(fact), least, most) != Truth.NO;
  }

  /** Whether a fact is the wanted answer, or is unknown. */
  public boolean mayBe(Fact fact, boolean wanted) {
    return Condition.YesNo.is(value(fact), wanted) != Truth.NO;
  }

  /** Whether a fact is a day between two others, both of which pass, or is unknown. */
  public boolean mayBeDuring(Fact fact, LocalDate first, LocalDate last) {
    return Condition.Within.during(value(fact), first, last) != Truth.NO;
  }

  /** Adds what a policy rule found. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** Whether more than one row matched. */
  public boolean isContested() {
    return matches.size() > 1;
  }

  /** Whether the day of receipt is known. */
  public boolean isDated() {
    return day != null;
  }

  /** Whether the guidance may be used on the day. */
  public boolean isGuided() {
    return day != null && guidance.inForce().contains(day);
  }

  /** Whether some part of the document is known to be unread. */
  public boolean isPartlyUnread() {
    return request.read() != null && request.read() != ReadState.WHOLE;
  }

  /** Whether it is known that the whole document was read. */
  public boolean isWhollyRead() {
    return request.read() == ReadState.WHOLE;
  }

  /** Whether it is known which danger signs the document holds. */
  public boolean isSearchedForDanger() {
    return request.dangerSigns() != null;
  }

  /** Whether it is known which values the document states. */
  public boolean isSearchedForValues() {
    return request.values() != null;
  }

  /** Whether a value has limits but no unit in which they could be compared. */
  public boolean isIncomparableValue() {
    if (request.values() == null || request.values().isEmpty()) {
      return false;
    }
    for (Value value : request.values()) {
      boolean limited = false;
      boolean compared = false;
      for (Limit limit : guidance.limits()) {
        limited |= limit.value().equals(value.name());
        compared |= limit.speaksOf(value);
      }
      if (limited && !compared) {
        return true;
      }
    }
    return false;
  }

  /** The danger signs that stop a reply about the category. */
  List<DangerSign> stopping(Category category) {
    if (signs.isEmpty()) {
      return signs;
    }
    return signs.stream().filter(sign -> sign.stops(category)).distinct().toList();
  }

  /** All danger signs of the document, whatever they stop. */
  List<DangerSign> dangerSigns() {
    return signs;
  }

  /** Whether more than one patient is named. */
  public boolean isAboutSeveralPatients() {
    return request.patients() != null && request.patients().size() > 1;
  }

  /** Whether exactly one patient is named, well enough to be found. */
  public boolean isAboutKnownPatient() {
    List<Patient> patients = request.patients();
    return patients != null && patients.size() == 1 && patients.get(0).isIdentified();
  }

  /** Whether a named patient has an NHS number with a wrong check digit. */
  public boolean isWrongNhsNumber() {
    return request.patients() != null
        && request.patients().stream()
            .anyMatch(p -> p.nhsNumber() != null && !p.nhsNumber().isValid());
  }

  /** Whether the practice's service register is known. */
  public boolean isRegistered() {
    return practice.services() != null;
  }

  /** Whether the practice's prior agreements are known. */
  public boolean isAgreementsKnown() {
    return practice.agreements() != null;
  }

  /** The service that pays for the row's work on the day, or null. */
  @Nullable Service paying(Item item) {
    if (practice.services() == null || day == null) {
      return null;
    }
    for (Service service : practice.services()) {
      if (service.pays(item.category().id(), item.id(), day)) {
        return service;
      }
    }
    return null;
  }

  /** The practice's agreement that covers the row's work on the day, or null. */
  @Nullable Agreement agreed(Item item) {
    if (practice.agreements() == null || day == null) {
      return null;
    }
    for (Agreement agreement : practice.agreements()) {
      if (agreement.covers(
          item.category().id(),
          item.id(),
          request.sender().organisation(),
          request.patients(),
          day)) {
        return agreement;
      }
    }
    return null;
  }

  /** Whether the request says that a clinician agreed beforehand; null if unknown. */
  public @Nullable Boolean getAgreedBeforehand() {
    return ask.agreedBeforehand();
  }

  /** What makes it doubtful that the ask was read right, or null. */
  public @Nullable String getDoubt() {
    return ask.doubt();
  }

  /** Who agreed, or null. */
  public @Nullable String getAgreedBy() {
    return ask.agreedBy();
  }

  /** The practice's stance on an action, or null if it has stated none. */
  @Nullable Stance stance(String action) {
    return practice.stances().get(action);
  }

  /** Whether the sender is known to be a provider. */
  public boolean isFromProvider() {
    SenderKind kind = request.sender().kind();
    return kind != null && kind.isProvider();
  }

  /** Whether the sender is known to be no provider. */
  public boolean isFromNoProvider() {
    SenderKind kind = request.sender().kind();
    return kind != null && !kind.isProvider();
  }

  /** Whether the sender is known to be an English NHS provider. */
  public boolean isFromEnglishNhsProvider() {
    return isFromProvider()
        && request.sender().kind() != SenderKind.PRIVATE
        && request.sender().nation() == Nation.ENGLAND
        && request.sender().funding() == Funding.NHS;
  }
}
