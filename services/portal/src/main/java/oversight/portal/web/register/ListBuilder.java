package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterClient;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.region.Region;

/**
 * Makes a list of records.
 *
 * @param titles of records that columns refer to, by name
 */
record ListBuilder(RegisterModel model, Region region, Map<String, String> titles) {
  private static final String TITLE = "title";
  private static final String STATE = "state";

  /** Fields that are columns, the title first. */
  static List<FieldDescriptor> columns(RegisterModel model) {
    return model.fields().stream().filter(field -> RegisterModel.shown(field).getColumn()).toList();
  }

  /** Columns that are one of a few choices, which the filter form offers. */
  static List<FieldDescriptor> choosable(RegisterModel model) {
    return columns(model).stream().filter(field -> field.getJavaType() == JavaType.ENUM).toList();
  }

  ListPage page(Message found, ListQuery query, boolean opens) {
    String path = "/" + model.collection();
    String token = RegisterModel.text(found, "next_page_token");
    return new ListPage(
        Wording.sentence(model.described().getPlural()),
        model.described().getAbout(),
        path,
        opens,
        model.described().getSingular(),
        query.words(),
        options(model.type().findFieldByName(STATE), query),
        choosable(model).stream()
            .map(field ->
                new ListPage.Filter(field.getName(), Wording.label(field), options(field, query)))
            .toList(),
        headings(path, query),
        RegisterClient.items(found).stream().map(this::line).toList(),
        token.isEmpty() ? "" : query.address(path, query.order(), token),
        List.of(
            new Link("Spreadsheet (ODS)", query.address(path + ".ods", query.order(), "")),
            new Link("CSV", query.address(path + ".csv", query.order(), ""))));
  }

  private static List<Choice> options(FieldDescriptor field, ListQuery query) {
    String chosen = query.choices().getOrDefault(field.getName(), "");
    List<Choice> options = new ArrayList<>();
    options.add(new Choice("", "All", chosen.isEmpty()));
    Wording.choices(field)
        .forEach(value ->
            options.add(
                new Choice(
                    value.getName(), Wording.choice(value), value.getName().equals(chosen))));
    return options;
  }

  private List<ListPage.Column> headings(String path, ListQuery query) {
    List<ListPage.Column> headings = new ArrayList<>();
    for (FieldDescriptor field : columns(model)) {
      if (field.getName().equals(TITLE)) {
        headings.add(heading(path, query, TITLE, "Title"));
        headings.add(heading(path, query, STATE, "State"));
      } else {
        headings.add(
            RegisterModel.isOutput(field)
                ? new ListPage.Column(Wording.label(field), "", "none")
                : heading(path, query, field.getName(), Wording.label(field)));
      }
    }
    return headings;
  }

  private static ListPage.Column heading(String path, ListQuery query, String field, String label) {
    boolean ascending = query.order().equals(field);
    boolean descending = query.order().equals(field + " desc");
    return new ListPage.Column(
        label,
        query.address(path, ascending ? field + " desc" : field, ""),
        ascending ? "ascending" : descending ? "descending" : "none");
  }

  private ListPage.Line line(Message record) {
    FieldDescriptor overdue = model.type().findFieldByName("overdue");
    return new ListPage.Line(
        RegisterModel.text(record, TITLE),
        "/" + RegisterModel.text(record, "name"),
        States.tag(RegisterModel.text(record, STATE)),
        overdue != null && (Boolean) record.getField(overdue),
        columns(model).stream()
            .filter(field -> !field.getName().equals(TITLE))
            .map(field -> cell(record, field))
            .toList());
  }

  private String cell(Message record, FieldDescriptor field) {
    if (field.hasPresence() && !record.hasField(field)) {
      return "";
    }
    String words = Wording.value(region, field, record.getField(field));
    return RegisterModel.shown(field).getKind() == FieldKind.LINK
        ? titles.getOrDefault(words, words)
        : words;
  }
}
