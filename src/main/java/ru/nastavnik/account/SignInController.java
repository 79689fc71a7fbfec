package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Entrance entrance;
    private final RequestCache requestCache;
    private final WrongCodes wrongCodes;

    SignInController(SigningIn signingIn, Entrance entrance, RequestCache requestCache, WrongCodes wrongCodes) {
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.requestCache = requestCache;
        this.wrongCodes = wrongCodes;
    }

    @GetMapping("/login")
    String show(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(required = false) String late,
            Model model) {
        if (signedIn != null) {
            return "redirect:/";
        }
        model.addAttribute("form", SignInForm.BLANK);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("late", late != null);
        return "account/login";
    }

    @PostMapping("/login")
    String signIn(
            @ModelAttribute("form") SignInForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var account = signingIn.check(form.username(), form.password(), request.getRemoteAddr(), KnownDevices.of(request));
            return "redirect:" + (entrance.open(account, request, response)
                    ? wrongCodes.first(account.getId(), SavedPage.take(requestCache, request, response))
                    : SecondStepController.PAGE);
        } catch (BadCredentialsException e) {
            errors.reject("account.login.wrong");
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return "account/login";
    }
}
