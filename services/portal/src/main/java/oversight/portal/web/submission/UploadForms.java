package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.log.Suppliers;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.region.Collaboration;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.Log;

/** Makes upload forms. */
@Component
final class UploadForms {
  private final Visible visible;
  private final Collaborations services;

  UploadForms(Visible visible, Collaborations services) {
    this.visible = visible;
    this.services = services;
  }

  UploadForm of(
      Caller caller,
      String collaboration,
      String quarter,
      String log,
      boolean checkOnly,
      String words,
      List<Problem> problems) {
    List<Choice> collaborations = collaborations(caller, collaboration);
    return new UploadForm(
        collaborations,
        QuarterChoices.of(quarter),
        logs(
            caller,
            collaborations.size() == 1 ? collaborations.getFirst().value() : collaboration,
            log),
        templates(collaboration, quarter),
        checkOnly,
        words,
        problems);
  }

  private List<Choice> logs(Caller caller, String slug, String chosen) {
    List<Choice> choices = new ArrayList<>();
    visible.collaborations(caller).stream()
        .filter(collaboration -> collaboration.slug().equals(slug))
        .forEach(collaboration ->
            Together.orElse(
                    () ->
                        services
                            .of(slug, caller)
                            .logs()
                            .listLogs(ListLogsRequest.getDefaultInstance())
                            .getLogsList(),
                    refused -> List.<Log>of())
                .stream()
                .filter(log -> Suppliers.maySend(caller, collaboration, log))
                .forEach(log ->
                    choices.add(
                        new Choice(log.getName(), log.getTitle(), log.getName().equals(chosen)))));
    if (!choices.isEmpty()) {
      choices.addFirst(new Choice("", "Figures", choices.stream().noneMatch(Choice::selected)));
    }
    return choices;
  }

  /** The form of a collaboration for a quarter, in each format; none before both are known. */
  static List<Link> templates(String collaboration, String quarter) {
    if (collaboration.isEmpty() || quarter.isEmpty()) {
      return List.of();
    }
    String path =
        "/api/v1/collaborations/%s/returns/%s/template.".formatted(collaboration, quarter);
    return List.of(
        new Link("Excel (XLSX)", path + "xlsx"),
        new Link("LibreOffice (ODS)", path + "ods"),
        new Link("Comma-separated values (CSV)", path + "csv"));
  }

  /** A collaboration's own staff supply their own; a force supplies whichever it may. */
  private List<Choice> collaborations(Caller caller, String chosen) {
    List<Collaboration> all =
        visible.collaborations(caller).stream()
            .filter(collaboration ->
                caller.organisation().kind() != OrganisationKind.COLLABORATION
                    || collaboration.slug().equals(caller.organisation().slug()))
            .toList();
    List<Choice> choices = new ArrayList<>();
    if (all.size() > 1) {
      choices.add(new Choice("", "Choose a collaboration", chosen.isEmpty()));
    }
    all.forEach(collaboration ->
        choices.add(
            new Choice(
                collaboration.slug(),
                "%s (%s)".formatted(collaboration.name(), collaboration.shortName()),
                collaboration.slug().equals(chosen))));
    return choices;
  }
}
