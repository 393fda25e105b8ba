package remit.triage;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Sessions kept over one rule book. A session serves one ask at a time and is emptied after each;
 * after any exception it is thrown away, so that nothing of one request can reach the next.
 */
final class Sessions {
  /** Far more firings than any ask can need; beyond it the ask goes to a person. */
  private static final int MOST_FIRINGS = 10_000;

  private final RuleBook book;
  private final ConcurrentLinkedDeque<KieSession> idle = new ConcurrentLinkedDeque<>();

  Sessions(RuleBook book) {
    this.book = book;
  }

  /** The rules and rows that it decides by. */
  RuleBook book() {
    return book;
  }

  Decision decide(Situation situation) {
    @Nullable KieSession session = idle.pollFirst();
    if (session == null) {
      session = book.rules().newKieSession();
    }
    boolean finished;
    try {
      finished = run(session, situation);
    } catch (RuntimeException e) {
      session.dispose();
      throw e;
    }
    if (session.getFactCount() == 0 && finished) {
      idle.addFirst(session);
    } else {
      session.dispose();
    }
    return finished ? Verdict.of(situation, book.explanation()) : Verdict.unfinished(situation);
  }

  /** First the rows match the ask, then the policy looks at what matched. */
  private static boolean run(KieSession session, Situation situation) {
    FactHandle ask = session.insert(situation);
    int fired = session.fireAllRules(MOST_FIRINGS);
    int rows = situation.matches().size();
    int own = situation.ownMatches().size();
    FactHandle[] found = new FactHandle[rows + own];
    for (int i = 0; i < rows; i++) {
      found[i] = session.insert(situation.matches().get(i));
    }
    for (int i = 0; i < own; i++) {
      found[rows + i] = session.insert(situation.ownMatches().get(i));
    }
    if (rows > 0) {
      fired += session.fireAllRules(MOST_FIRINGS);
    }
    for (FactHandle handle : found) {
      session.delete(handle);
    }
    session.delete(ask);
    return fired < MOST_FIRINGS;
  }
}
