package oversight.portal.web.layout;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the footer leads to. */
@Controller
final class PlainPages {
  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("crumbs", List.of());
    return "accessibility";
  }

  @GetMapping("/about")
  String about(Model model) {
    model.addAttribute("crumbs", List.of());
    return "about";
  }
}
