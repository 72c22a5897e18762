package oversight.governance.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.register.Said;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Party;
import oversight.governance.v1.Agreement.PartyRole;
import oversight.governance.v1.Agreement.Variation;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.InvalidFieldException.Violation;

/** Who is party to an agreement, from when until when, and what each has left. */
final class Parties {
  private Parties() {}

  /** Dates go forward, and a partial withdrawal says who leaves what from when. */
  static void check(Agreement.Builder agreement) {
    List<Violation> violations = new ArrayList<>();
    forward(
        violations, "effective_until", agreement.getEffectiveFrom(), agreement.getEffectiveUntil());
    for (int index = 0; index < agreement.getPartiesCount(); index++) {
      Party party = agreement.getParties(index);
      forward(
          violations,
          "parties[%d].until_date".formatted(index),
          party.getFromDate(),
          party.getUntilDate());
    }
    for (int index = 0; index < agreement.getVariationsCount(); index++) {
      if (agreement.getVariations(index).getPartialWithdrawal()) {
        leaving(violations, agreement, index);
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidFieldException(violations);
    }
  }

  private static void forward(List<Violation> violations, String field, String from, String until) {
    if (!until.isEmpty() && until.compareTo(from) <= 0) {
      violations.add(
          new Violation(
              field,
              "It is the day after the last, so it must come after %s.".formatted(Said.day(from))));
    }
  }

  private static void leaving(List<Violation> violations, Agreement.Builder agreement, int index) {
    Variation variation = agreement.getVariations(index);
    String path = "variations[%d].".formatted(index);
    if (variation.getOnDate().isEmpty()) {
      violations.add(new Violation(path + "on_date", "Say from when the party leaves."));
    }
    if (variation.getFunction().isBlank()) {
      violations.add(new Violation(path + "function", "Say which function the party leaves."));
    }
    List<String> names = agreement.getPartiesList().stream().map(Party::getName).toList();
    if (!names.contains(variation.getParty())) {
      violations.add(
          new Violation(
              path + "party",
              names.isEmpty()
                  ? "Name the parties of the agreement first, and then the one that leaves."
                  : "Name the party that leaves as it stands among the parties: %s."
                      .formatted(String.join(", ", names))));
    }
  }

  /** "Traffic process from 1 August 2013", for every function that a party has left. */
  static String left(Agreement agreement, String name) {
    return agreement.getVariationsList().stream()
        .filter(Variation::getPartialWithdrawal)
        .filter(variation -> variation.getParty().equals(name))
        .map(variation ->
            "%s from %s".formatted(variation.getFunction(), Said.day(variation.getOnDate())))
        .collect(Collectors.joining("; "));
  }

  /** "West Midlands (lead), Staffordshire": who is party to it today, the lead first. */
  static String inShort(Agreement agreement, LocalDate today) {
    List<Party> now =
        agreement.getPartiesList().stream()
            .filter(party ->
                party.getUntilDate().isEmpty()
                    || party.getUntilDate().compareTo(today.toString()) > 0)
            .toList();
    List<String> names = new ArrayList<>();
    now.stream()
        .filter(party -> party.getRole() == PartyRole.LEAD)
        .forEach(party -> names.add(party.getName() + " (lead)"));
    if (names.isEmpty() && !agreement.getLead().isBlank()) {
      names.add(agreement.getLead() + " (lead)");
    }
    now.stream()
        .filter(party -> party.getRole() != PartyRole.LEAD)
        .forEach(party ->
            names.add(
                party.getRole() == PartyRole.PROPOSED_PARTY
                    ? party.getName() + " (asked)"
                    : party.getName()));
    return String.join(", ", names);
  }
}
