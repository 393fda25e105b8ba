package remit.triage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import remit.guidance.DangerSign;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.Validity;
import remit.practice.Practice;
import remit.request.Ask;
import remit.request.ReadState;
import remit.request.Request;

/**
 * Decides requests under one guidance pack. Safe to use from several threads; a decision hangs on
 * its request, the practice and the day alone.
 */
public final class Triage {
  private static final int MOST_RULE_BOOKS = 64;
  private static final int MOST_READY = 4;

  private final Guidance guidance;
  private final List<Model> policy;
  private final List<Model> rules;
  private final boolean freshPolicy;
  private final NavigableSet<LocalDate> turns = new TreeSet<>();
  private final ConcurrentMap<LocalDate, Sessions> books = new ConcurrentHashMap<>();

  /**
   * Triage by some rules.
   *
   * @param policy the rules of the policy
   * @param rows the rules of the rows
   */
  Triage(Guidance guidance, List<Model> policy, Model rows, boolean freshPolicy) {
    this.guidance = guidance;
    this.policy = List.copyOf(policy);
    this.rules = Stream.concat(policy.stream(), Stream.of(rows)).toList();
    this.freshPolicy = freshPolicy;
    turns.add(LocalDate.MIN);
    for (Item item : guidance.items()) {
      turns.addAll(item.validity().turns());
    }
    for (Item item : guidance.own().items()) {
      turns.addAll(item.validity().turns());
    }
    for (Reason reason : guidance.reasons().values()) {
      turns.addAll(reason.validity().turns());
    }
  }

  /**
   * Triage under a guidance pack.
   *
   * @param policyFolder the folder of policy files, or null for those that the program was built
   *     with
   * @throws IOException if the policy files cannot be read
   * @throws PolicyFaultsException if they have changed since the build and do not compile
   */
  public static Triage of(Guidance guidance, @Nullable Path policyFolder)
      throws IOException, PolicyFaultsException {
    PolicyModels policy = PolicyModels.load(policyFolder);
    return new Triage(guidance, policy.models(), RowRules.of(guidance), policy.isFresh());
  }

  /** Triage under another guidance pack by the same policy rules. */
  public Triage under(Guidance other) {
    return new Triage(other, policy, RowRules.of(other), freshPolicy);
  }

  /** Makes the rules for the latest days that another has decided, so that no request waits. */
  public Triage readyLike(Triage other) {
    other.books.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .limit(MOST_READY)
        .forEach(this::sessions);
    return this;
  }

  /** The guidance that decides. */
  public Guidance guidance() {
    return guidance;
  }

  /** Whether the policy files have changed since the build and were compiled at this start. */
  public boolean hasFreshPolicy() {
    return freshPolicy;
  }

  /**
   * The first days of all runs of days in which a request has the same answer, whatever it asks;
   * before the first of them is one more run.
   */
  public NavigableSet<LocalDate> turns(Practice practice) {
    NavigableSet<LocalDate> all = new TreeSet<>(turns.tailSet(LocalDate.MIN, false));
    all.addAll(new Validity(List.of(guidance.inForce())).turns());
    all.addAll(practice.turns());
    return all;
  }

  /**
   * Decides every ask of a request.
   *
   * @param asOf the day as of which to decide, or null for the day of receipt
   */
  public Assessment assess(Request request, Practice practice, @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? request.received() : asOf;
    if (request.read() == ReadState.NONE) {
      return new Assessment(
          request,
          Status.COULD_NOT_READ,
          day,
          List.of(),
          List.of("Nothing of the document could be read. A person must look at it."));
    }
    if (request.asks().isEmpty()) {
      return nothingAsked(request, day);
    }
    Sessions sessions = sessions(day == null ? LocalDate.MIN : day);
    List<Decision> decisions = new ArrayList<>(request.asks().size());
    for (Ask ask : request.asks()) {
      decisions.add(
          sessions.decide(
              new Situation(request, ask, guidance, practice, day, sessions.book().rows())));
    }
    return new Assessment(request, Status.ASSESSED, day, decisions, List.of());
  }

  /**
   * A document that asks nothing: filed only if all of it was read, and shown if it is dangerous.
   */
  private Assessment nothingAsked(Request request, @Nullable LocalDate day) {
    if (request.read() != ReadState.WHOLE) {
      return new Assessment(
          request,
          Status.COULD_NOT_READ,
          day,
          List.of(),
          List.of(
              "No ask was found, but it is not known that the whole document was read. A person must"
                  + " look at it."));
    }
    List<String> notices = new ArrayList<>();
    if (request.dangerSigns() == null) {
      notices.add("The request does not say whether the document holds a danger sign.");
    }
    String signs =
        Situation.signs(request, guidance).stream()
            .filter(sign -> stopsEverything(sign) || isNamed(sign, request))
            .map(DangerSign::label)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!signs.isEmpty()) {
      notices.add(
          "Nothing is asked, but a clinician should see this document: it shows " + signs + ".");
    }
    return new Assessment(request, Status.NO_REQUEST, day, List.of(), notices);
  }

  private static boolean stopsEverything(DangerSign sign) {
    return sign.categories().isEmpty();
  }

  private static boolean isNamed(DangerSign sign, Request request) {
    return request.dangerSigns() != null
        && request.dangerSigns().stream().anyMatch(named -> named.sign().equals(sign.id()));
  }

  /** The rules of the run of days to which a day belongs, made when they are first wanted. */
  private Sessions sessions(LocalDate day) {
    LocalDate turn = turns.floor(day);
    if (turn == null) {
      throw new IllegalStateException("no run of days holds " + day);
    }
    Sessions known = books.get(turn);
    if (known != null) {
      return known;
    }
    if (books.size() >= MOST_RULE_BOOKS) {
      books.clear();
    }
    return books.computeIfAbsent(turn, t -> new Sessions(RuleBook.of(guidance, t, rules)));
  }
}
