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

  /** The filters beside the columns. */
  static final String OWNER = "owner";

  static final String OVERDUE = "overdue";

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
        filters(query),
        knowsOverdue(model),
        query.choices().getOrDefault(OVERDUE, "").equals("true"),
        query.isNarrowed(),
        caption(RegisterClient.items(found).size(), token.isEmpty()),
        headings(path, query),
        RegisterClient.items(found).stream().map(this::line).toList(),
        token.isEmpty() ? "" : query.address(path, query.order(), token),
        List.of(
            new Link("Spreadsheet (ODS)", query.address(path + ".ods", query.order(), "")),
            new Link("CSV", query.address(path + ".csv", query.order(), ""))));
  }

  /** Whether records of a register can be overdue. */
  static boolean knowsOverdue(RegisterModel model) {
    return model.type().findFieldByName(OVERDUE) != null;
  }

  private List<ListPage.Filter> filters(ListQuery query) {
    List<ListPage.Filter> filters = new ArrayList<>();
    choosable(model)
        .forEach(field ->
            filters.add(
                new ListPage.Filter(field.getName(), Wording.label(field), options(field, query))));
    String chosen = query.choices().getOrDefault(OWNER, "");
    List<Choice> keepers = new ArrayList<>();
    keepers.add(new Choice("", "All", chosen.isEmpty()));
    FormChoices.slugs(region)
        .forEach(slug ->
            keepers.add(new Choice(slug, Wording.organisation(region, slug), slug.equals(chosen))));
    filters.add(new ListPage.Filter(OWNER, "Kept by", keepers));
    return filters;
  }

  /** How many there are, where all are on the page. */
  private String caption(int shown, boolean all) {
    String plural = model.described().getPlural();
    if (!all) {
      return Wording.sentence(plural);
    }
    return shown == 1 ? "1 " + model.described().getSingular() : shown + " " + plural;
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
        headings.add(heading(path, query, TITLE, "Title", false));
        headings.add(heading(path, query, STATE, "State", false));
      } else {
        headings.add(
            RegisterModel.isOutput(field)
                ? new ListPage.Column(Wording.label(field), "", "none", Tables.isNumber(field))
                : heading(
                    path, query, field.getName(), Wording.label(field), Tables.isNumber(field)));
      }
    }
    return headings;
  }

  private static ListPage.Column heading(
      String path, ListQuery query, String field, String label, boolean number) {
    boolean ascending = query.order().equals(field);
    boolean descending = query.order().equals(field + " desc");
    return new ListPage.Column(
        label,
        query.address(path, ascending ? field + " desc" : field, ""),
        ascending ? "ascending" : descending ? "descending" : "none",
        number);
  }

  private ListPage.Line line(Message record) {
    FieldDescriptor overdue = model.type().findFieldByName(OVERDUE);
    return new ListPage.Line(
        RegisterModel.text(record, TITLE),
        "/" + RegisterModel.text(record, "name"),
        States.tag(RegisterModel.text(record, STATE)),
        overdue != null && (Boolean) record.getField(overdue),
        columns(model).stream()
            .filter(field -> !field.getName().equals(TITLE))
            .map(field -> new ListPage.Cell(cell(record, field), Tables.isNumber(field)))
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
