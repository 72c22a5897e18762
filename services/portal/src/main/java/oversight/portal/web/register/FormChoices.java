package oversight.portal.web.register;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Choice;
import oversight.region.Region;

/** What can be chosen in a form; records are asked for once a form. */
final class FormChoices {
  private static final int MOST = 300;

  private final Region region;
  private final Governance governance;
  private final Map<String, List<Message>> fetched = new HashMap<>();

  FormChoices(Region region, Governance governance) {
    this.region = region;
    this.governance = governance;
  }

  Region region() {
    return region;
  }

  /** Who may keep a record; the officers do where nobody is named. */
  List<Choice> keepers(String chosen) {
    List<Choice> choices = new ArrayList<>();
    String officers = chosen.equals(region.secretariat()) ? chosen : "";
    choices.add(new Choice(officers, region.secretariatName(), chosen.equals(officers)));
    organisations(chosen).stream()
        .filter(choice -> !choice.value().isEmpty())
        .filter(choice -> !choice.value().equals(region.secretariat()))
        .forEach(choices::add);
    return choices;
  }

  /** The collaborations of the region, by slug. */
  List<Choice> collaborations(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "None", chosen.isEmpty()));
    region
        .collaborations()
        .forEach(
            each -> choices.add(new Choice(each.slug(), each.name(), each.slug().equals(chosen))));
    if (choices.stream().noneMatch(Choice::selected)) {
      choices.add(new Choice(chosen, chosen, true));
    }
    return choices;
  }

  /** The organisations of the region, by slug. */
  List<Choice> organisations(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "None", chosen.isEmpty()));
    slugs(region)
        .forEach(slug ->
            choices.add(new Choice(slug, Wording.organisation(region, slug), slug.equals(chosen))));
    return choices;
  }

  /** The short names of the organisations of a region. */
  static List<String> slugs(Region region) {
    List<String> slugs = new ArrayList<>();
    slugs.add(region.secretariat());
    region.offices().forEach(office -> slugs.add(office.slug()));
    region.forces().forEach(force -> slugs.add(force.slug()));
    region.collaborations().forEach(unit -> slugs.add(unit.slug()));
    return slugs;
  }

  /** The records of a register by name; empty where none is named or there are too many. */
  List<Choice> records(String collection, String chosen) {
    if (collection.isEmpty()) {
      return List.of();
    }
    List<Message> records = fetched.computeIfAbsent(collection, this::fetch);
    if (records.size() > MOST) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "None", chosen.isEmpty()));
    boolean found = chosen.isEmpty();
    for (Message record : records) {
      String name = RegisterModel.text(record, "name");
      found |= name.equals(chosen);
      choices.add(new Choice(name, RecordTitle.of(record), name.equals(chosen)));
    }
    if (!found) {
      choices.add(new Choice(chosen, chosen, true));
    }
    return choices;
  }

  private List<Message> fetch(String collection) {
    return governance.register(RegisterModels.of(collection)).all("state != WITHDRAWN", "title");
  }
}
