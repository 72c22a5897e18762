package oversight.governance.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.service.error.NotFoundException;

/**
 * The name of a record: {@code boards/01J…}.
 *
 * @param collection the register
 * @param id its id, unique among all registers
 */
public record RecordName(String collection, String id) {
  private static final Pattern FORM = Pattern.compile("([a-z]+)/([0-9A-Z]{26})");

  /** The id in a name; a name of another kind names nothing that exists. */
  static String id(String collection, String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches() || !matcher.group(1).equals(collection)) {
      throw new NotFoundException(name);
    }
    return matcher.group(2);
  }

  @Override
  public String toString() {
    return collection + "/" + id;
  }
}
