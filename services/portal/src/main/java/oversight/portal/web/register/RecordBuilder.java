package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.v1.AvailableMove;
import oversight.governance.v1.FieldKind;
import oversight.governance.v1.RecordInfo;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.register.RecordPage.MoveLink;
import oversight.portal.web.register.RecordPage.Prose;
import oversight.portal.web.register.RecordPage.Section;
import oversight.portal.web.register.RecordPage.Table;
import oversight.portal.web.text.Moments;
import oversight.region.Region;

/** Makes the page of any record from its contract. */
record RecordBuilder(RegisterModel model, Region region) {
  private static final String OVERDUE = ListBuilder.OVERDUE;

  RecordPage page(Message record) {
    RecordInfo info = RegisterModel.info(record);
    References references = new References(model);
    boolean overdue =
        ListBuilder.knowsOverdue(model) && RegisterModel.value(record, OVERDUE).equals(true);
    return new RecordPage(
        RegisterModel.text(record, "title"),
        Wording.sentence(model.described().getSingular()),
        crumbs(),
        marking(record),
        States.tag(RegisterModel.text(record, "state")),
        overdue,
        "/" + RegisterModel.text(record, "name"),
        info.getEditable(),
        info.getRemarksList(),
        moves(info, overdue),
        deeds(info, overdue),
        sections(record, info),
        info.getLinksList().stream().map(references::outward).toList(),
        info.getReferredByList().stream().map(references::inward).toList(),
        about(record, info));
  }

  List<Link> crumbs() {
    return List.of(
        new Link("Registers", "/registers"),
        new Link(Wording.sentence(model.described().getPlural()), "/" + model.collection()));
  }

  static String marking(Message record) {
    return RegisterModel.text(record, "clearance").isEmpty() ? "OFFICIAL" : "OFFICIAL-SENSITIVE";
  }

  /** What fills a part of the record by itself; the next step where something is overdue. */
  private List<MoveLink> deeds(RecordInfo info, boolean overdue) {
    return info.getDeedsList().stream()
        .map(deed -> new MoveLink(deed.getField(), deed.getLabel(), overdue))
        .toList();
  }

  /** The first move that asks for no reason is the next step, where no deed is. */
  private static List<MoveLink> moves(RecordInfo info, boolean overdue) {
    String next =
        info.getMovesList().stream()
            .filter(move -> !overdue || info.getDeedsCount() == 0)
            .filter(move -> !move.getNeedsReason())
            .findFirst()
            .map(AvailableMove::getVerb)
            .orElse("");
    return info.getMovesList().stream()
        .map(move -> new MoveLink(move.getVerb(), move.getLabel(), move.getVerb().equals(next)))
        .toList();
  }

  private List<Section> sections(Message record, RecordInfo info) {
    List<Section> sections = new ArrayList<>();
    Sections.of(model.type())
        .forEach((heading, all) -> {
          List<FieldDescriptor> fields =
              all.stream()
                  .filter(field -> !field.getName().equals("title"))
                  .filter(field -> !Sections.isKeeping(field))
                  .filter(field -> !field.getName().equals(OVERDUE))
                  .filter(field -> !RegisterModel.shown(field).getForLists())
                  .toList();
          Section section =
              new Section(
                  heading,
                  facts(fields, record, info),
                  texts(fields, record),
                  tables(fields, record, info));
          if (!section.facts().isEmpty()
              || !section.texts().isEmpty()
              || !section.tables().isEmpty()) {
            sections.add(section);
          }
        });
    return sections;
  }

  private List<Fact> facts(List<FieldDescriptor> fields, Message record, RecordInfo info) {
    List<Fact> facts = new ArrayList<>();
    for (FieldDescriptor field : fields) {
      boolean aside =
          (field.isRepeated() && field.getJavaType() != JavaType.STRING)
              || isProse(field)
              || (field.getJavaType() == JavaType.BOOLEAN && record.getField(field).equals(false))
              || (field.getJavaType() == JavaType.INT
                  && !field.hasPresence()
                  && record.getField(field).equals(0))
              || (field.hasPresence() && !record.hasField(field));
      if (!aside) {
        String words = words(record, field);
        if (!words.isEmpty()) {
          facts.add(new Fact(Wording.label(field), link(record, field, words, info)));
        }
      }
    }
    return facts;
  }

  private String words(Message record, FieldDescriptor field) {
    return field.isRepeated()
        ? ((List<?>) record.getField(field))
            .stream()
                .map(each -> Wording.value(region, field, each))
                .collect(Collectors.joining(", "))
        : Wording.value(region, field, record.getField(field));
  }

  /** Paragraphs, and lists of texts that people wrote one a line. */
  private static boolean isProse(FieldDescriptor field) {
    FieldKind kind = RegisterModel.shown(field).getKind();
    return kind == FieldKind.LONG_TEXT
        || (field.isRepeated()
            && field.getJavaType() == JavaType.STRING
            && kind != FieldKind.ORGANISATION);
  }

  private Link link(Message record, FieldDescriptor field, String words, RecordInfo info) {
    return switch (RegisterModel.shown(field).getKind()) {
      case LINK -> References.named(words, info);
      case COLLABORATION ->
          new Link(
              words,
              region
                  .collaboration(record.getField(field).toString())
                  .map(unit -> "/collaborations/" + unit.slug())
                  .orElse(""));
      default -> new Link(words, "");
    };
  }

  private static List<Prose> texts(List<FieldDescriptor> fields, Message record) {
    List<Prose> texts = new ArrayList<>();
    for (FieldDescriptor field : fields) {
      if (isProse(field)) {
        List<String> lines =
            field.isRepeated()
                ? ((List<?>) record.getField(field)).stream().map(Object::toString).toList()
                : paragraphs(record.getField(field).toString());
        if (!lines.isEmpty()) {
          texts.add(new Prose(Wording.label(field), lines));
        }
      }
    }
    return texts;
  }

  static List<String> paragraphs(String text) {
    return text.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<Table> tables(List<FieldDescriptor> fields, Message record, RecordInfo info) {
    Tables tables = new Tables(region, record, name -> References.named(name, info));
    return fields.stream()
        .filter(field -> field.isRepeated() && field.getJavaType() == JavaType.MESSAGE)
        .filter(field -> record.getRepeatedFieldCount(field) > 0)
        .map(tables::table)
        .toList();
  }

  private List<Fact> about(Message record, RecordInfo info) {
    String owner = RegisterModel.text(record, "owner");
    List<Fact> about = new ArrayList<>();
    about.add(
        Fact.of(
            "Kept by",
            owner.isEmpty() ? region.secretariatName() : Wording.organisation(region, owner)));
    if (RegisterModel.value(record, "closed").equals(true)) {
      about.add(
          Fact.of(
              "Who may see it",
              "Only they and the Regional Policy Officers: "
                  + RegisterModel.text(record, "closed_reason")));
    }
    if (!RegisterModel.text(record, "clearance").isEmpty()) {
      about.add(Fact.of("Clearance", "Only for those cleared for counter-terrorism material"));
    }
    about.add(Fact.of("Version", String.valueOf(info.getVersion())));
    about.add(
        Fact.of("Last changed", by(Moments.moment(info.getUpdateTime()), info.getUpdatedBy())));
    about.add(Fact.of("Opened", by(Moments.moment(info.getCreateTime()), info.getCreatedBy())));
    return about;
  }

  private static String by(String moment, String who) {
    return who.isEmpty() ? moment : moment + " by " + who;
  }
}
