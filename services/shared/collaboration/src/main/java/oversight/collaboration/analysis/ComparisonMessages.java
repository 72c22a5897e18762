package oversight.collaboration.analysis;

import java.util.List;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Change;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.LikeForLike;
import oversight.analysis.words.SentenceWriter;
import oversight.collaboration.ledger.FigureMessages;
import oversight.returns.v1.ComparisonKind;

/** Comparisons as they go over the wire. */
final class ComparisonMessages {
  private ComparisonMessages() {}

  static oversight.returns.v1.Comparison toMessage(Compared compared) {
    var message = message(compared.comparison()).setSource(compared.source());
    compared
        .membership()
        .ifPresent(membership ->
            message
                .addAllJoined(membership.joined())
                .addAllLeft(membership.left())
                .setNote(note(message.getNote(), membership)));
    compared
        .likeForLike()
        .ifPresent(alike ->
            message
                .setLikeForLike(message(alike))
                .addAllLikeForLikeMembers(
                    compared.membership().map(LikeForLike::steady).orElse(List.of())));
    return message.build();
  }

  private static String note(String before, LikeForLike membership) {
    StringBuilder note = new StringBuilder(before);
    if (!membership.joined().isEmpty()) {
      note.append(note.isEmpty() ? "" : " ")
          .append("Not like for like: members for only part of the time, or new: ")
          .append(String.join(", ", membership.joined()))
          .append('.');
    }
    if (!membership.left().isEmpty()) {
      note.append(note.isEmpty() ? "" : " ")
          .append("Not like for like: no longer members throughout: ")
          .append(String.join(", ", membership.left()))
          .append('.');
    }
    return note.toString();
  }

  private static oversight.returns.v1.Comparison.Builder message(Comparison comparison) {
    var message =
        oversight.returns.v1.Comparison.newBuilder()
            .setKind(kind(comparison.basis()))
            .setPeriod(comparison.current().period().id())
            .setBasePeriod(comparison.base().period().id())
            .setSentence(SentenceWriter.phrase(comparison).orElse(""))
            .setNote(comparison.whyNot().orElse(""))
            .setCountsOnly(comparison.change().filter(Change::countsOnly).isPresent());
    comparison
        .current()
        .reading()
        .amount()
        .ifPresent(value -> message.setValue(FigureMessages.decimal(value)));
    comparison
        .base()
        .reading()
        .amount()
        .ifPresent(value -> message.setBase(FigureMessages.decimal(value)));
    comparison
        .change()
        .ifPresent(change -> {
          message.setDifference(FigureMessages.decimal(change.difference()));
          change
              .perCent()
              .ifPresent(value -> message.setPercentChange(FigureMessages.decimal(value)));
        });
    return message;
  }

  private static ComparisonKind kind(Basis basis) {
    return switch (basis) {
      case PREVIOUS_PERIOD -> ComparisonKind.PREVIOUS_QUARTER;
      case SAME_PERIOD_LAST_YEAR -> ComparisonKind.SAME_QUARTER_LAST_YEAR;
      case YEAR_TO_DATE -> ComparisonKind.YEAR_TO_DATE;
      case ROLLING_TWELVE_MONTHS -> ComparisonKind.ROLLING_TWELVE_MONTHS;
      case TARGET -> ComparisonKind.AGAINST_TARGET;
      case REGION -> ComparisonKind.AGAINST_REGION;
      case NATIONAL -> ComparisonKind.AGAINST_NATIONAL;
    };
  }
}
