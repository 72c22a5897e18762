package oversight.collaboration.feed;

import java.time.Instant;

/**
 * One publication.
 *
 * @param number its place in the feed, from 1, without a gap
 * @param quarter id
 * @param version from 1
 * @param title for people
 * @param marking of the report
 * @param sha256 of the report
 * @param publishedBy user name
 * @param publishTime when
 */
public record FeedEvent(
    long number,
    String quarter,
    int version,
    String title,
    String marking,
    String sha256,
    String publishedBy,
    Instant publishTime) {}
