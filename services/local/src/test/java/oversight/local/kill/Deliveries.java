package oversight.local.kill;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import oversight.returns.v1.Submission;

/** What the senders know: what they sent, what they were told, and what they asked for. */
final class Deliveries {
  /** What was acknowledged of a file. */
  record Acknowledged(Submission submission, int findings) {}

  /** Every file that was ever begun to be sent, by SHA-256. */
  final Map<String, Parcel> sent = new ConcurrentHashMap<>();

  /** By the file's SHA-256. */
  final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

  /** Broken off by their sender before their end, by SHA-256 of the whole. */
  final Set<String> brokenOff = ConcurrentHashMap.newKeySet();

  /** Names of submissions whose sign-off was asked for, and of those whose was acknowledged. */
  final Set<String> signOffAsked = ConcurrentHashMap.newKeySet();

  final Set<String> signedOff = ConcurrentHashMap.newKeySet();

  /** How often a call failed, by its status. */
  final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

  /** When the latest call began, by {@link System#nanoTime}, that was answered well. */
  final AtomicLong answeredSince = new AtomicLong(Long.MIN_VALUE);

  final AtomicInteger repeats = new AtomicInteger();
  final AtomicInteger abandoned = new AtomicInteger();

  void failed(String status) {
    failures.computeIfAbsent(status, code -> new AtomicInteger()).incrementAndGet();
  }
}
