package remit.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remit.request.MailAddress;

/**
 * The practice's address book: the services that it knows, and where replies to them go.
 *
 * @param services in their order; no address or domain stands in two of them
 */
public record AddressBook(List<KnownService> services) {
  /** An address book without a service. */
  public static final AddressBook EMPTY = new AddressBook(List.of());

  /** Domains from which many services or anybody may write. */
  static final Set<String> SHARED =
      Set.of(
          "nhs.net",
          "nhs.uk",
          "nhs.scot",
          "wales.nhs.uk",
          "gov.uk",
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.co.uk",
          "live.co.uk",
          "yahoo.com",
          "yahoo.co.uk",
          "icloud.com",
          "aol.com",
          "btinternet.com");

  /** Copies the list. */
  public AddressBook {
    services = List.copyOf(services);
  }

  /** The service that writes from this address: the one that lists it, or else its domain. */
  public Optional<KnownService> writingFrom(MailAddress address) {
    return services.stream()
        .filter(
            service -> service.addresses().stream().anyMatch(a -> a.key().equals(address.key())))
        .findFirst()
        .or(
            () ->
                services.stream()
                    .filter(service -> service.domains().contains(address.domain()))
                    .findFirst());
  }

  /** The service with this name. */
  public Optional<KnownService> named(String name) {
    return services.stream()
        .filter(service -> service.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** All domains from which the services write, in the order of the book. */
  public Set<String> domains() {
    Set<String> domains = new LinkedHashSet<>();
    for (KnownService service : services) {
      domains.addAll(service.domains());
      service.addresses().forEach(address -> domains.add(address.domain()));
    }
    return domains;
  }
}
