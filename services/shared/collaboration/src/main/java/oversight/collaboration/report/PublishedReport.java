package oversight.collaboration.report;

import java.time.Instant;
import oversight.analysis.period.FinancialQuarter;

/**
 * An immutable version of a quarter's report.
 *
 * @param quarter what it is for
 * @param version from 1
 * @param title for people
 * @param marking the highest among its parts
 * @param canonicalJson the bytes that were hashed; empty where only its head was read
 * @param sha256 of those, in lower-case hexadecimal
 * @param publishedBy user name
 * @param publishTime when
 * @param writtenBy who wrote the commentary last; empty for nobody, and in older versions
 * @param submittedBy who asked for its publication; empty where one person did all
 */
public record PublishedReport(
    FinancialQuarter quarter,
    int version,
    String title,
    String marking,
    String canonicalJson,
    String sha256,
    String publishedBy,
    Instant publishTime,
    String writtenBy,
    String submittedBy) {}
