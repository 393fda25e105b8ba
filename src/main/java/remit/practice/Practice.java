package remit.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A GP practice: what it does, is paid for, has agreed to, and how its letters look.
 *
 * @param name its name
 * @param address its address, a line each
 * @param telephone its telephone number
 * @param clinicianTelephone where other services reach a practice clinician
 * @param email its mail address
 * @param signatory who signs letters
 * @param stances its stance on each action by the action's id
 * @param services its service register; null if not known
 * @param agreements its prior agreements; null if not known
 * @param contacts its contacts; null if not counted
 * @param urgentCare the local urgent care settings, a line each
 * @param letterhead a Word file below which letters are written, relative to the practice's file
 * @param enclosesRequest whether letters enclose a copy of the request
 * @param invoice how it invoices; null if it does not
 */
public record Practice(
    String name,
    List<String> address,
    String telephone,
    String clinicianTelephone,
    @Nullable String email,
    Signatory signatory,
    Map<String, Stance> stances,
    @Nullable List<Service> services,
    @Nullable List<Agreement> agreements,
    @Nullable Contacts contacts,
    List<String> urgentCare,
    @Nullable String letterhead,
    boolean enclosesRequest,
    @Nullable Invoice invoice) {
  /** Copies the collections; absent lists of mere text are empty. */
  public Practice {
    address = address == null ? List.of() : List.copyOf(address);
    stances = stances == null ? Map.of() : Map.copyOf(stances);
    services = services == null ? null : List.copyOf(services);
    agreements = agreements == null ? null : List.copyOf(agreements);
    urgentCare = urgentCare == null ? List.of() : List.copyOf(urgentCare);
  }

  /** The days on which its register, its agreements or its counted contacts become others. */
  public SortedSet<LocalDate> turns() {
    SortedSet<LocalDate> turns = new TreeSet<>();
    if (services != null) {
      services.forEach(service -> addTurns(service.from(), service.until(), turns));
    }
    if (agreements != null) {
      agreements.forEach(agreement -> addTurns(agreement.from(), agreement.until(), turns));
    }
    if (contacts != null) {
      contacts.counted().forEach(count -> addTurns(count.day(), count.day(), turns));
    }
    return turns;
  }

  private static void addTurns(
      LocalDate from, @Nullable LocalDate until, SortedSet<LocalDate> turns) {
    turns.add(from);
    if (until != null) {
      turns.add(until.plusDays(1));
    }
  }

  /**
   * Who signs a letter.
   *
   * @param name the person's name
   * @param role for instance {@code GP Partner}
   */
  public record Signatory(String name, String role) {}

  /**
   * How the practice invoices for work that is supposed to be funded.
   *
   * @param payee who is paid and how, in one line
   * @param fee the fee in its own words
   */
  public record Invoice(String payee, String fee) {}
}
