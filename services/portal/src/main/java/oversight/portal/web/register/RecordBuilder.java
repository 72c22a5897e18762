package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.RecordLink;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.register.RecordPage.MoveLink;
import oversight.portal.web.register.RecordPage.Prose;
import oversight.portal.web.register.RecordPage.Reference;
import oversight.portal.web.register.RecordPage.Table;
import oversight.portal.web.text.Moments;
import oversight.region.Region;

/** Makes the page of any record from its contract. */
record RecordBuilder(RegisterModel model, Region region) {
  RecordPage page(Message record) {
    RecordInfo info = RegisterModel.info(record);
    return new RecordPage(
        RegisterModel.text(record, "title"),
        Wording.sentence(model.described().getSingular()),
        crumbs(),
        marking(record),
        States.tag(RegisterModel.text(record, "state")),
        "/" + RegisterModel.text(record, "name"),
        info.getEditable(),
        info.getRemarksList(),
        info.getMovesList().stream()
            .map(move -> new MoveLink(move.getVerb(), move.getLabel(), move.getNeedsReason()))
            .toList(),
        facts(record, info),
        texts(record),
        tables(record),
        info.getLinksList().stream().map(link -> reference(link, "")).toList(),
        info.getReferredByList().stream().map(link -> reference(link, from(link))).toList(),
        about(info));
  }

  List<Link> crumbs() {
    return List.of(
        new Link("Registers", "/registers"),
        new Link(Wording.sentence(model.described().getPlural()), "/" + model.collection()));
  }

  static String marking(Message record) {
    return RegisterModel.text(record, "clearance").isEmpty() ? "OFFICIAL" : "OFFICIAL-SENSITIVE";
  }

  private List<Fact> facts(Message record, RecordInfo info) {
    List<Fact> facts = new ArrayList<>();
    for (FieldDescriptor field : model.fields()) {
      boolean aside =
          field.isRepeated()
              || field.getName().equals("title")
              || RegisterModel.shown(field).getKind() == FieldKind.LONG_TEXT
              || (field.getJavaType() == JavaType.BOOLEAN && record.getField(field).equals(false))
              || (field.getJavaType() == JavaType.INT && record.getField(field).equals(0))
              || (field.hasPresence() && !record.hasField(field));
      if (!aside) {
        String words = Wording.value(region, field, record.getField(field));
        if (!words.isEmpty()) {
          facts.add(new Fact(Wording.label(field), link(field, words, info)));
        }
      }
    }
    return facts;
  }

  private static Link link(FieldDescriptor field, String words, RecordInfo info) {
    return RegisterModel.shown(field).getKind() == FieldKind.LINK
        ? info.getLinksList().stream()
            .filter(link -> link.getName().equals(words))
            .findFirst()
            .map(RecordBuilder::target)
            .orElse(new Link(words, ""))
        : new Link(words, "");
  }

  private List<Prose> texts(Message record) {
    List<Prose> texts = new ArrayList<>();
    for (FieldDescriptor field : model.fields()) {
      if (field.isRepeated() && field.getJavaType() == JavaType.STRING) {
        List<String> lines =
            ((List<?>) record.getField(field)).stream().map(Object::toString).toList();
        if (!lines.isEmpty()) {
          texts.add(new Prose(Wording.label(field), lines));
        }
      } else if (RegisterModel.shown(field).getKind() == FieldKind.LONG_TEXT
          && !record.getField(field).toString().isBlank()) {
        texts.add(new Prose(Wording.label(field), paragraphs(record.getField(field).toString())));
      }
    }
    return texts;
  }

  static List<String> paragraphs(String text) {
    return text.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<Table> tables(Message record) {
    return model.fields().stream()
        .filter(field -> field.isRepeated() && field.getJavaType() == JavaType.MESSAGE)
        .filter(field -> record.getRepeatedFieldCount(field) > 0)
        .map(field -> table(record, field))
        .toList();
  }

  /** Columns in which nothing stands are left out, as are ids, which are for programs. */
  private Table table(Message record, FieldDescriptor list) {
    List<?> rows = (List<?>) record.getField(list);
    List<FieldDescriptor> columns =
        list.getMessageType().getFields().stream()
            .filter(field -> !field.getName().equals("id"))
            .filter(field -> rows.stream().anyMatch(row -> !cell((Message) row, field).isEmpty()))
            .toList();
    return new Table(
        Wording.label(list),
        list.getName() + "-caption",
        columns.stream().map(Wording::label).toList(),
        rows.stream()
            .map(row -> columns.stream().map(field -> cell((Message) row, field)).toList())
            .toList());
  }

  private String cell(Message row, FieldDescriptor field) {
    if (field.isRepeated()) {
      return ((List<?>) row.getField(field))
          .stream()
              .map(each -> Wording.value(region, field, each))
              .collect(Collectors.joining(" / "));
    }
    Object value = row.getField(field);
    return (field.hasPresence() && !row.hasField(field))
            || value.equals(0)
            || value.equals(Decimal.getDefaultInstance())
            || value.equals(false)
        ? ""
        : Wording.value(region, field, value);
  }

  private static String from(RecordLink link) {
    String collection = link.getName().substring(0, Math.max(link.getName().indexOf('/'), 0));
    return RegisterModels.find(collection)
        .map(model -> Wording.sentence(model.described().getSingular()))
        .orElse("");
  }

  private static Reference reference(RecordLink link, String what) {
    String remark =
        switch (link.getCondition()) {
          case TARGET_WITHDRAWN -> "Withdrawn";
          case TARGET_NOT_SEEN -> "Not there for you";
          default -> "";
        };
    return new Reference(
        what.isEmpty() ? Wording.sentence(link.getField().replace('.', ' ')) : what,
        target(link),
        remark);
  }

  private static Link target(RecordLink link) {
    boolean seen = link.getCondition() != LinkCondition.TARGET_NOT_SEEN;
    return new Link(
        link.getTitle().isEmpty() ? link.getName() : link.getTitle(),
        seen ? "/" + link.getName() : "");
  }

  private static List<Fact> about(RecordInfo info) {
    return List.of(
        Fact.of("Version", String.valueOf(info.getVersion())),
        Fact.of("Last changed", by(Moments.moment(info.getUpdateTime()), info.getUpdatedBy())),
        Fact.of("Opened", by(Moments.moment(info.getCreateTime()), info.getCreatedBy())));
  }

  private static String by(String moment, String who) {
    return who.isEmpty() ? moment : moment + " by " + who;
  }
}
