package oversight.portal.web.register;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.RecordLink;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.portal.web.register.RecordPage.Reference;

/** What a record refers to and what refers to it, in words, and how each stands. */
record References(RegisterModel model) {
  private static final Pattern MEASURE =
      Pattern.compile("collaborations/([a-z0-9-]+)/measures/(.+)");

  /** What the record refers to. */
  Reference outward(RecordLink link) {
    return reference(link, label(link.getField()));
  }

  /** What refers to the record. */
  Reference inward(RecordLink link) {
    return reference(link, from(link));
  }

  /** Where a name leads: to a record of the register's links, or to a measure. */
  static Link named(String name, RecordInfo info) {
    return info.getLinksList().stream()
        .filter(link -> link.getName().equals(name))
        .findFirst()
        .map(References::target)
        .orElseGet(() -> measure(name));
  }

  private static Link measure(String name) {
    Matcher measure = MEASURE.matcher(name);
    return measure.matches()
        ? new Link(
            measure.group(2) + " (" + measure.group(1).toUpperCase(Locale.ROOT) + ")", "/" + name)
        : new Link(name, "");
  }

  /** What a record that refers to this one is to it: "Sub-group", "Meeting". */
  private static String from(RecordLink link) {
    String collection = link.getName().substring(0, Math.max(link.getName().indexOf('/'), 0));
    return RegisterModels.find(collection)
        .map(model -> {
          FieldDescriptor field = model.type().findFieldByName(link.getField());
          String as = field == null ? "" : RegisterModel.shown(field).getReferredAs();
          return as.isEmpty() ? Wording.sentence(model.described().getSingular()) : as;
        })
        .orElse("");
  }

  /** What the field of a path is called: {@code items.papers.document} is "Document". */
  private String label(String path) {
    Descriptor type = model.type();
    String label = "";
    for (String part : path.split("[.]", -1)) {
      FieldDescriptor field = type.findFieldByName(part);
      if (field == null) {
        return Wording.sentence(path.replace('.', ' '));
      }
      label = Wording.label(field);
      type = field.getJavaType() == JavaType.MESSAGE ? field.getMessageType() : type;
    }
    return label;
  }

  private static Reference reference(RecordLink link, String what) {
    String remark =
        switch (link.getCondition()) {
          case TARGET_WITHDRAWN -> "Withdrawn";
          case TARGET_NOT_SEEN -> "Not there for you";
          default -> Wording.sentence(link.getState());
        };
    return new Reference(what, target(link), remark);
  }

  private static Link target(RecordLink link) {
    boolean seen = link.getCondition() != LinkCondition.TARGET_NOT_SEEN;
    String called = link.getTitle().isEmpty() ? link.getName() : link.getTitle();
    String title = link.getDay().isEmpty() ? called : called + ", " + Wording.day(link.getDay());
    return new Link(
        link.getCondition() == LinkCondition.TARGET_WITHDRAWN ? title + " (withdrawn)" : title,
        seen ? "/" + link.getName() : "");
  }
}
