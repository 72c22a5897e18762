package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;

/** What a record is called among others of its register. */
final class RecordTitle {
  private RecordTitle() {}

  /** Its title; of a meeting with its day, which is what tells it from the others. */
  static String of(Message record) {
    String title = RegisterModel.text(record, "title");
    FieldDescriptor date = record.getDescriptorForType().findFieldByName("date");
    return date == null ? title : title + ", " + Wording.day(String.valueOf(record.getField(date)));
  }
}
