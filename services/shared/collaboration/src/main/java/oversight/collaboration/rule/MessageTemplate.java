package oversight.collaboration.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message of texts and expressions.
 *
 * @param pieces strings and {@link Expression}s, in turn
 */
record MessageTemplate(List<Object> pieces) {
  MessageTemplate {
    pieces = List.copyOf(pieces);
  }

  String fill(Facts facts) {
    return pieces.stream()
        .map(piece ->
            piece instanceof Expression expression
                ? expression.value(facts).toString()
                : piece.toString())
        .collect(Collectors.joining());
  }

  Stream<String> names() {
    return pieces.stream()
        .filter(Expression.class::isInstance)
        .flatMap(piece -> ((Expression) piece).names().stream());
  }
}
