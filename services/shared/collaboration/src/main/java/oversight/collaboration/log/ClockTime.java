package oversight.collaboration.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;

/**
 * A moment as people write it. With an offset from Greenwich it is one moment. Without, it is what
 * clocks in the United Kingdom show: in the hour that they show twice in October it is one of two
 * moments, and in the hour that they leave out in March it is none.
 *
 * @param moments one, two or none, the earlier first
 * @param dayFirst whether it was written 31/12/2015
 */
record ClockTime(List<Instant> moments, boolean dayFirst) {
  /** Where the forces' clocks are. */
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][ ]HH:mm")
          .appendPattern("[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffsetId()
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][ ]HH:mm")
          .appendPattern("[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY_FIRST =
      new DateTimeFormatterBuilder()
          .appendPattern("d/M/uuuu HH:mm[:ss]")
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  ClockTime {
    moments = List.copyOf(moments);
  }

  /** The time that a cell holds; empty where it holds none. */
  static Optional<ClockTime> parse(String cell) {
    if (cell.length() < 12 || cell.length() > 40) {
      return Optional.empty();
    }
    try {
      if (cell.indexOf('/') >= 0) {
        return Optional.of(ofLocal(LocalDateTime.parse(cell, DAY_FIRST), true));
      }
      boolean offset = cell.endsWith("Z") || cell.lastIndexOf('+') > 9 || cell.lastIndexOf('-') > 9;
      return Optional.of(
          offset
              ? new ClockTime(List.of(OffsetDateTime.parse(cell, OFFSET).toInstant()), false)
              : ofLocal(LocalDateTime.parse(cell, LOCAL), false));
    } catch (DateTimeException unclear) {
      return Optional.empty();
    }
  }

  private static ClockTime ofLocal(LocalDateTime local, boolean dayFirst) {
    List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
    return new ClockTime(offsets.stream().map(local::toInstant).sorted().toList(), dayFirst);
  }
}
