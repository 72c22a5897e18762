package oversight.governance.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Edition.Missing;
import oversight.governance.report.PublishedReport;

/**
 * The documents set last. A group of twelve fetches the same few files within a day, and one takes
 * seconds to set (measured for 40 measures: PDF and DOCX 2.4 s each, HTML 0.1 s, ODS 0.1 s); they
 * never change, so they are kept until others need the room.
 */
final class Shelf {
  /** Together; a pack of 40 measures takes 1.6 MB in all formats. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /**
   * All that decides what is in a document.
   *
   * @param reports the hashes of what the edition binds
   * @param missing the slugs of what it misses
   */
  record Key(String pack, int version, List<String> reports, List<String> missing, Format format) {
    static Key of(Edition edition, Compilation compilation, Format format) {
      return new Key(
          edition.pack().id(),
          compilation.version(),
          edition.reports().stream().map(PublishedReport::sha256).toList(),
          edition.missing().stream().map(Missing::slug).toList(),
          format);
    }
  }

  private final Map<Key, Document> documents = new LinkedHashMap<>(16, 0.75f, true);
  private final ReentrantLock lock = new ReentrantLock();
  private final long most;
  private long bytes;

  Shelf() {
    this(MOST_BYTES);
  }

  Shelf(long most) {
    this.most = most;
  }

  Optional<Document> find(Key key) {
    lock.lock();
    try {
      return Optional.ofNullable(documents.get(key));
    } finally {
      lock.unlock();
    }
  }

  /** Keeps a document and lets go of those fetched longest ago. */
  void put(Key key, Document document) {
    lock.lock();
    try {
      Document before = documents.put(key, document);
      bytes += document.bytes().length - (before == null ? 0 : before.bytes().length);
      var oldest = documents.values().iterator();
      while (bytes > most && oldest.hasNext()) {
        bytes -= oldest.next().bytes().length;
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }
}
