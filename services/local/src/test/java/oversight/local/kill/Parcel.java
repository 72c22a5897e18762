package oversight.local.kill;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A file to send, unlike any other.
 *
 * @param key the idempotency key that it is sent with, however often
 * @param force whose it is
 * @param quarter which return it is for
 * @param file its bytes
 * @param rows how many figures it has
 * @param sum of its figures
 * @param good whether every row of it is right
 */
record Parcel(
    String key, String force, String quarter, ByteString file, int rows, long sum, boolean good) {
  static final List<String> FORCES =
      List.of("staffordshire", "warwickshire", "west-mercia", "west-midlands");

  private static final int FIRST_YEAR = 1990;
  private static final int YEARS = 30;

  /** One of any size: most are short, some are so long that they are copied while they arrive. */
  static Parcel any(String key, String force, RandomGenerator random) {
    int dice = random.nextInt(20);
    int rows = dice < 14 ? 1 + random.nextInt(60) : dice < 18 ? 2_000 : 12_000;
    int year = FIRST_YEAR + random.nextInt(YEARS);
    int wrong = random.nextInt(7) == 0 ? random.nextInt(rows) : -1;
    long sum = 0;
    StringBuilder text = new StringBuilder("measure,period,breakdown,value,note\n");
    for (int row = 0; row < rows; row++) {
      int value = random.nextInt(1000);
      sum += value;
      text.append("CM05,").append(year).append("-0").append(7 + row % 3);
      text.append(",reason=").append(key).append('-').append(row).append(',');
      text.append(row == wrong ? "1O" : Integer.toString(value)).append(",\n");
    }
    return new Parcel(
        key,
        force,
        "%d-%02d-Q2".formatted(year, (year + 1) % 100),
        ByteString.copyFromUtf8(text.toString()),
        rows,
        sum,
        wrong < 0);
  }

  /** In lower-case hexadecimal. */
  String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(file.toByteArray()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
