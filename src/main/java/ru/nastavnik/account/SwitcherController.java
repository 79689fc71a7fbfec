package ru.nastavnik.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to where their work starts, and lets those choose who work in several places. */
@Controller
class SwitcherController {

    private final Place.Places places;

    SwitcherController(Place.Places places) {
        this.places = places;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        var mine = places.of(signedIn.id());
        if (mine.isEmpty() && signedIn.administrator()) {
            return "redirect:/organizations";
        }
        if (mine.size() == 1 && !signedIn.administrator()) {
            return "redirect:" + mine.get(0).href();
        }
        model.addAttribute("places", mine);
        model.addAttribute("administrator", signedIn.administrator());
        return "account/switcher";
    }
}
