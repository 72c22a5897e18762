package oversight.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A force's membership of a collaboration or of a unit inside one. An announcement changes nothing
 * by itself; only {@code interval} decides who is a member.
 *
 * @param force the force
 * @param interval the days of membership
 * @param announced the day, month or year in which leaving was announced, as ISO 8601; empty if not
 * @param notice when notice was given, likewise
 * @param effective when leaving takes effect, or null where not known
 * @param note what is known of it, with its source
 */
public record Membership(
    Force force,
    Interval interval,
    String announced,
    String notice,
    @Nullable LocalDate effective,
    String note) {}
