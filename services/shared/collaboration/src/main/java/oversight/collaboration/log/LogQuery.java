package oversight.collaboration.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for.
 *
 * @param log of which log
 * @param first the first day, or null for open
 * @param last the last day, or null for open
 * @param force ONS code that any of its columns names, or null for all
 * @param asOf the instant to read at, or null for now
 * @param after the record to go on after, or empty to begin
 * @param size at most so many
 */
public record LogQuery(
    Log log,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String force,
    @Nullable Instant asOf,
    Optional<After> after,
    int size) {

  /**
   * The record that a page ended with.
   *
   * @param at its day or moment as PostgreSQL writes it
   * @param key its reference
   * @param submission the number of its submission
   */
  public record After(String at, String key, long submission) {}
}
