package oversight.analysis.share;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How an agreement shares its cost. */
public sealed interface Formula {

  /**
   * The shares of those who are members.
   *
   * @throws InvalidSharesException where the formula says nothing on one of them
   */
  Shares among(Collection<String> members);

  /** What the formula goes by, for a caption. */
  String basis();

  /**
   * Shares fixed in per cent, summing to exactly 100. Where one leaves, those who stay bear its
   * share in proportion to their own.
   */
  record Fixed(Map<String, BigDecimal> perCent) implements Formula {

    public Fixed {
      perCent = Collections.unmodifiableMap(new LinkedHashMap<>(perCent));
      Shares.agreed(perCent);
    }

    @Override
    public Shares among(Collection<String> members) {
      return Shares.inProportion(Picked.of(perCent, members, basis()));
    }

    @Override
    public String basis() {
      return "fixed shares";
    }
  }

  /**
   * Shares in proportion to a quantity: net revenue expenditure, headcount, usage.
   *
   * @param basis what the quantity is
   * @param amounts everyone's quantity, those who might join among them
   */
  record InProportionTo(String basis, Map<String, BigDecimal> amounts) implements Formula {

    public InProportionTo {
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    @Override
    public Shares among(Collection<String> members) {
      return Shares.inProportion(Picked.of(amounts, members, basis));
    }
  }

  /**
   * Shares in proportion to net revenue expenditure.
   *
   * @param pounds everyone's, those who might join among them
   */
  static Formula netRevenueExpenditure(Map<String, BigDecimal> pounds) {
    return new InProportionTo("net revenue expenditure", pounds);
  }

  /**
   * Shares in proportion to headcount.
   *
   * @param officers everyone's, those who might join among them
   */
  static Formula headcount(Map<String, BigDecimal> officers) {
    return new InProportionTo("headcount", officers);
  }

  /**
   * Several formulas side by side: share = sum of weight x share by each formula.
   *
   * @param parts the formulas with their weights in per cent, summing to exactly 100
   */
  record Mixed(Map<Formula, BigDecimal> parts) implements Formula {

    public Mixed {
      Map<String, BigDecimal> weights = new LinkedHashMap<>();
      parts.forEach((formula, weight) -> weights.put(weights.size() + formula.basis(), weight));
      Shares.agreed(weights);
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    @Override
    public Shares among(Collection<String> members) {
      Map<String, BigDecimal> sums = new LinkedHashMap<>();
      parts.forEach((formula, weight) -> {
        Shares shares = formula.among(members);
        members.forEach(
            name -> sums.merge(name, weight.multiply(shares.perCent(name)), BigDecimal::add));
      });
      return Shares.inProportion(sums);
    }

    @Override
    public String basis() {
      return parts.entrySet().stream()
          .map(part -> part.getValue().toPlainString() + "% by " + part.getKey().basis())
          .collect(Collectors.joining(", "));
    }
  }

  /** Those parts of a formula that belong to members. */
  final class Picked {

    private Picked() {}

    private static Map<String, BigDecimal> of(
        Map<String, BigDecimal> parts, Collection<String> members, String basis) {
      List<String> unknown =
          members.stream().filter(member -> !parts.containsKey(member)).sorted().toList();
      if (!unknown.isEmpty()) {
        throw new InvalidSharesException(
            "The formula (%s) says nothing on %s.".formatted(basis, String.join(", ", unknown)));
      }
      Map<String, BigDecimal> picked = new LinkedHashMap<>(parts);
      picked.keySet().retainAll(members);
      return picked;
    }
  }
}
