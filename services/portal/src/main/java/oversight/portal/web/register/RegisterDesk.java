package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.register.EditForm.FormSection;
import oversight.returns.v1.ErrorReason;

/** Opens and changes records of any register. */
@Controller
final class RegisterDesk {
  private static final String STALE = "STALE_ETAG";

  private final Governance governance;
  private final Visible visible;

  RegisterDesk(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/new")
  ModelAndView empty(
      @PathVariable("register") String collection,
      @RequestParam Map<String, String> asked,
      Caller caller) {
    RegisterModel model = RegisterModels.of(collection);
    if (!Openers.mayOpen(model, caller)) {
      throw new RefusedException(
          Refusal.of(ErrorReason.ERROR_REASON_PERMISSION_DENIED, Openers.whoMay(model)));
    }
    return form(model, Typed.fresh(started(model, asked, caller), writable(model)), "", "");
  }

  @PostMapping("/{register:" + RegisterModels.PATTERN + "}/new")
  ModelAndView open(
      @PathVariable("register") String collection,
      @RequestParam(name = "why-changed", defaultValue = "") String reason,
      @RequestParam(name = "more", defaultValue = "") String more,
      HttpServletRequest request) {
    RegisterModel model = RegisterModels.of(collection);
    FormReader reader = reader(request);
    Message record = reader.read(model.prototype(), writable(model));
    Typed typed = Typed.of(record, writable(model), reason, reader, more);
    if (typed.isUnfinished()) {
      return form(model, typed, "", "");
    }
    try {
      return done(governance.register(model).create(record, reason), "opened");
    } catch (StatusRuntimeException failure) {
      return refused(model, typed, "", failure);
    }
  }

  @GetMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/edit")
  ModelAndView edit(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @RequestParam(name = "at", defaultValue = "") String at) {
    RegisterModel model = RegisterModels.of(collection);
    Message record = governance.register(model).get(id);
    return form(model, Typed.fresh(record, editable(record)), id, at);
  }

  @PostMapping("/{register:" + RegisterModels.PATTERN + "}/{id}/edit")
  ModelAndView save(
      @PathVariable("register") String collection,
      @PathVariable("id") String id,
      @RequestParam(name = "why-changed", defaultValue = "") String reason,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      @RequestParam(name = "more", defaultValue = "") String more,
      HttpServletRequest request) {
    RegisterModel model = RegisterModels.of(collection);
    Message now = governance.register(model).get(id);
    List<String> editable = editable(now);
    FormReader reader = reader(request);
    Message.Builder changed = reader.read(now, editable).toBuilder();
    changed.setField(changed.getDescriptorForType().findFieldByName("etag"), etag);
    Message record = changed.build();
    Typed typed = Typed.of(record, editable, reason, reader, more);
    if (typed.isUnfinished()) {
      return form(model, typed, id, "");
    }
    try {
      return done(governance.register(model).update(record, editable, reason), "saved");
    } catch (StatusRuntimeException failure) {
      ModelAndView view = refused(model, typed, id, failure);
      if (Refusal.of(failure).reason().equals(STALE)
          && view.getModel().get("form") instanceof EditForm form) {
        Message newest = governance.register(model).get(id);
        view.addObject(
            "form",
            form.against(
                RegisterModel.text(newest, "etag"),
                Conflicts.between(visible.region(), newest, record, editable)));
      }
      return view;
    }
  }

  /** A new record, with what its address carries over: the meeting that an action is from. */
  private static Message started(RegisterModel model, Map<String, String> asked, Caller caller) {
    Message.Builder record = model.prototype().newBuilderForType();
    asked.forEach((name, value) -> {
      FieldDescriptor field = model.type().findFieldByName(name);
      if (field != null
          && !field.isRepeated()
          && field.getJavaType() == FieldDescriptor.JavaType.STRING
          && writable(model).contains(name)) {
        record.setField(field, value);
      }
    });
    if (caller.organisation().kind() == OrganisationKind.OFFICE) {
      record.setField(model.type().findFieldByName("owner"), caller.organisation().slug());
    }
    return record.build();
  }

  private static List<String> writable(RegisterModel model) {
    return model.fields().stream()
        .filter(field -> !RegisterModel.isOutput(field))
        .map(FieldDescriptor::getName)
        .toList();
  }

  private static List<String> editable(Message record) {
    return RegisterModel.info(record).getEditableFieldsList();
  }

  private FormReader reader(HttpServletRequest request) {
    return new FormReader(
        name -> {
          String value = request.getParameter(name);
          return value == null ? "" : value;
        },
        visible.region());
  }

  private ModelAndView refused(
      RegisterModel model, Typed typed, String id, StatusRuntimeException failure) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status().is5xxServerError() || refusal.status() == HttpStatus.NOT_FOUND) {
      throw failure;
    }
    ModelAndView view = form(model, typed.refused(refusal), id, "");
    view.setStatus(refusal.status());
    return view;
  }

  private ModelAndView form(RegisterModel model, Typed typed, String id, String at) {
    List<FormSection> sections =
        new FormMaker(
                new FormChoices(visible.region(), governance),
                typed.problems(),
                typed.asTyped(),
                typed.pasted(),
                typed.longer(),
                at)
            .sections(typed.record(), typed.fields());
    List<FormField> shown = sections.stream().flatMap(each -> each.fields().stream()).toList();
    List<Problem> all = new ArrayList<>(typed.general());
    typed
        .problems()
        .forEach((field, text) ->
            all.add(
                new Problem(
                    FormIds.row(shown, field) + text,
                    FormIds.has(shown, field) ? "#" + field : "")));
    List<Link> crumbs = new ArrayList<>(new RecordBuilder(model, visible.region()).crumbs());
    String path = "/" + model.collection() + "/" + (id.isEmpty() ? "new" : id);
    if (!id.isEmpty()) {
      crumbs.add(new Link(RegisterModel.text(typed.record(), "title"), path));
    }
    ModelAndView view = new ModelAndView("register/edit");
    view.addObject("marking", RecordBuilder.marking(typed.record()));
    view.addObject(
        "form",
        new EditForm(
            (id.isEmpty() ? "New " : "Change the ") + model.described().getSingular(),
            crumbs,
            id.isEmpty() ? path : path + "/edit",
            RegisterModel.text(typed.record(), "etag"),
            sections,
            typed.reason(),
            all,
            List.of()));
    if (!all.isEmpty()) {
      view.setStatus(HttpStatus.BAD_REQUEST);
    }
    return view;
  }

  private static ModelAndView done(Message record, String what) {
    ModelAndView view = new ModelAndView("redirect:/" + RegisterModel.text(record, "name"));
    view.addObject("done", what);
    return view;
  }
}
