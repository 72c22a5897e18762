package oversight.governance.register;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.register.Records.Page;
import oversight.governance.register.Records.Version;
import oversight.identity.Caller;

/** Lists of records and of their versions, page after page. */
final class RecordPages<T extends Message> {
  private static final int USUAL_PAGE = 50;

  private final Register<T> register;
  private final Shape shape;
  private final Desk<T> desk;
  private final Tools tools;

  RecordPages(Register<T> register, Shape shape, Desk<T> desk, Tools tools) {
    this.register = register;
    this.shape = shape;
    this.desk = desk;
    this.tools = tools;
  }

  Page<T> list(Caller caller, String filter, String order, int size, String token) {
    ListColumns columns =
        ListColumns.of(shape, register.dueDays(), tools.today(), tools.region().secretariat());
    RecordFilter conditions = RecordFilter.read(columns, filter);
    RecordOrder by = RecordOrder.read(columns, order);
    String query = filter + "\n" + order;
    RecordPageToken after = token.isEmpty() ? null : RecordPageToken.read(query, token);
    int most = size == 0 ? USUAL_PAGE : size;
    return tools
        .transactions()
        .read(
            caller,
            () -> {
              List<RecordStore.Place> found =
                  tools.records().page(shape.collection(), conditions, by, after, most + 1);
              List<T> shown = new ArrayList<>();
              found.stream()
                  .limit(most)
                  .forEach(
                      place -> shown.add(desk.shown(caller, desk.read(place.record()), false)));
              return new Page<>(shown, found.size() > most ? next(query, found, most) : "");
            });
  }

  private static String next(String query, List<RecordStore.Place> found, int most) {
    RecordStore.Place last = found.get(most - 1);
    return new RecordPageToken(query, last.value(), last.record().id()).text();
  }

  Page<Version<T>> versions(Caller caller, String name, int size, String token) {
    int most = size == 0 ? USUAL_PAGE : size;
    int before = token.isEmpty() ? Integer.MAX_VALUE : before(name, token);
    return tools
        .transactions()
        .read(
            caller,
            () -> {
              StoredRecord record = desk.find(name).stored();
              List<StoredVersion> found = tools.versions().before(record.id(), before, most + 1);
              List<Version<T>> shown =
                  found.stream().limit(most).map(version -> desk.version(record, version)).toList();
              return new Page<>(
                  shown,
                  found.size() > most
                      ? new RecordPageToken(
                              name, String.valueOf(shown.getLast().change().getVersion()), "")
                          .text()
                      : "");
            });
  }

  private static int before(String name, String token) {
    try {
      return Integer.parseInt(RecordPageToken.read(name, token).value());
    } catch (NumberFormatException forged) {
      throw RecordPageToken.bad();
    }
  }
}
