package oversight.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Looks into zip archives. */
final class Archives {
  private Archives() {}

  static Map<String, String> entries(byte[] archive) throws IOException {
    var entries = new TreeMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  static String entry(byte[] archive, String name) throws IOException {
    var content = entries(archive).get(name);
    if (content == null) {
      throw new IOException("no entry " + name);
    }
    return content;
  }
}
