package oversight.portal.web.pack;

import io.grpc.StatusRuntimeException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.identity.Caller;
import oversight.portal.clients.Governance;
import oversight.portal.web.page.Problem;

/** What the Regional Policy Officer does with a pack: compile, circulate, open again, publish. */
@Controller
final class PackMoves {
  private final Governance governance;
  private final PackPages pages;

  PackMoves(Governance governance, PackPages pages) {
    this.governance = governance;
    this.pages = pages;
  }

  @PostMapping("/packs/{pack}/compile")
  ModelAndView compile(@PathVariable("pack") String id, Caller caller) {
    try {
      return PackDesk.done(
          governance
              .documents()
              .compilePack(CompilePackRequest.newBuilder().setName("packs/" + id).build()),
          "compiled");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  @PostMapping("/packs/{pack}/circulate")
  ModelAndView circulate(
      @PathVariable("pack") String id,
      @RequestParam(name = "confirm", defaultValue = "") String confirm,
      @RequestParam(name = "typed", defaultValue = "") String typed,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      Caller caller) {
    if (!confirm.equals("yes")) {
      Pack pack = pages.find(id);
      return pages.again(
          pack,
          caller,
          pages
              .form(pack)
              .explained(typed)
              .with(new Problem("Confirm that the pack is ready for its readers", "#confirm")),
          HttpStatus.BAD_REQUEST.value());
    }
    try {
      return PackDesk.done(
          governance
              .packs()
              .circulatePack(
                  CirculatePackRequest.newBuilder()
                      .setName("packs/" + id)
                      .setTypedNumbersReason(typed.strip())
                      .setEtag(etag)
                      .build()),
          "circulated");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, pages.form(pages.find(id)).explained(typed), failure);
    }
  }

  @PostMapping("/packs/{pack}/revise")
  ModelAndView revise(
      @PathVariable("pack") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Caller caller) {
    if (reason.isBlank()) {
      return ask(id, caller, new Problem("Say why the pack is opened again", "#reason"));
    }
    try {
      return PackDesk.done(
          governance
              .packs()
              .revisePack(
                  RevisePackRequest.newBuilder()
                      .setName("packs/" + id)
                      .setReason(reason.strip())
                      .build()),
          "revised");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  @PostMapping("/packs/{pack}/publish")
  ModelAndView publish(
      @PathVariable("pack") String id,
      @RequestParam(name = "words", defaultValue = "") String words,
      Caller caller) {
    try {
      governance
          .documents()
          .publishPack(
              PublishPackRequest.newBuilder()
                  .setName("packs/" + id)
                  .setSummary(PackDesk.plain(words))
                  .build());
      return PackDesk.done(pages.find(id), "published");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  private ModelAndView ask(String id, Caller caller, Problem problem) {
    Pack pack = pages.find(id);
    return pages.again(
        pack, caller, pages.form(pack).with(problem), HttpStatus.BAD_REQUEST.value());
  }
}
