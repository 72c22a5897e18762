package oversight.portal.web.pack;

import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackVersion;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.Governance;
import oversight.portal.problem.Refusal;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;

/** Lists packs, and shows each as the paper that it is. */
@Controller
final class PackPages {
  private static final int PACKS = 100;

  private final Governance governance;
  private final Visible visible;

  PackPages(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  @GetMapping("/packs")
  String list(Caller caller, Model model) {
    model.addAttribute(
        "lines",
        governance
            .packs()
            .listPacks(ListPacksRequest.newBuilder().setPageSize(PACKS).build())
            .getPacksList()
            .stream()
            .map(PackPageBuilder::line)
            .toList());
    model.addAttribute("opens", caller.may(Permission.COMPILE_PACKS));
    return "pack/list";
  }

  @GetMapping("/packs/{pack}")
  ModelAndView show(
      @PathVariable("pack") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller) {
    Pack pack = find(id);
    ModelAndView view = page(pack, caller, form(pack));
    view.addObject("notice", notice(done));
    return view;
  }

  /** A version that is not the newest, as it was. */
  @GetMapping("/packs/{pack}/versions/{version:[1-9][0-9]{0,8}}")
  ModelAndView version(@PathVariable("pack") String id, @PathVariable("version") int version) {
    Pack pack = find(id);
    if (version == pack.getVersion()) {
      return new ModelAndView("redirect:/" + pack.getName());
    }
    PackVersion kept =
        pack.getVersionsList().stream()
            .filter(each -> each.getVersion() == version)
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    ModelAndView view = new ModelAndView("pack/version");
    view.addObject("page", OldPackPage.of(pack, kept, paper(pack, version)));
    return view;
  }

  /** The page again, with why the service refused. */
  ModelAndView refused(String id, Caller caller, StatusRuntimeException failure) {
    return refused(id, caller, null, failure);
  }

  /** The same with what was typed; null for nothing that was. */
  ModelAndView refused(
      String id, Caller caller, @Nullable PackForm typed, StatusRuntimeException failure) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status().is5xxServerError() || refusal.status().value() == 404) {
      throw failure;
    }
    Pack pack = find(id);
    return again(
        pack,
        caller,
        (typed == null ? form(pack) : typed).with(new Problem(refusal.detail(), "")),
        refusal.status().value());
  }

  /** What may be written in a pack, as it stands. */
  PackForm form(Pack pack) {
    return PackPageBuilder.form(visible, pack);
  }

  /** The page again, with what was typed and what is wrong with it. */
  ModelAndView again(Pack pack, Caller caller, PackForm form, int status) {
    ModelAndView view = page(pack, caller, form);
    view.setStatus(org.springframework.http.HttpStatus.valueOf(status));
    view.addObject("notice", "");
    return view;
  }

  /** The pack, or a refusal where there is none. */
  Pack find(String id) {
    return governance.packs().getPack(GetPackRequest.newBuilder().setName("packs/" + id).build());
  }

  private ModelAndView page(Pack pack, Caller caller, PackForm form) {
    ModelAndView view = new ModelAndView("pack/show");
    view.addObject(
        "page",
        PackPageBuilder.of(
            pack, pack.getVersion() == 0 ? "" : paper(pack, pack.getVersion()), caller, form));
    return view;
  }

  /** The governance service writes the fragment with every text escaped. */
  private String paper(Pack pack, int version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterator<RenderPackResponse> pieces =
        governance
            .documents()
            .renderPack(
                RenderPackRequest.newBuilder()
                    .setName(pack.getName())
                    .setFormat(PackFormat.HTML_FRAGMENT)
                    .setVersion(version)
                    .build());
    while (pieces.hasNext()) {
      bytes.writeBytes(pieces.next().getChunk().toByteArray());
    }
    return beneath(bytes.toString(StandardCharsets.UTF_8));
  }

  /** The page has a heading of its own, so the paper's stands beneath it. */
  private static String beneath(String paper) {
    return paper.replace("<h1 ", "<h2 ").replace("</h1>", "</h2>");
  }

  private static String notice(String done) {
    return switch (done) {
      case "opened" -> "The pack is open.";
      case "saved" -> "Saved.";
      case "compiled" -> "Compiled from the latest published reports.";
      case "circulated" -> "Circulated. Its readers see it from now on.";
      case "revised" -> "Opened again. Its readers go on reading the version they have.";
      case "published" -> "Published. Anybody may read its Part 1 from now on.";
      default -> "";
    };
  }
}
