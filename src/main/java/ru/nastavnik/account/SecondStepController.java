package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second step of the sign-in, after the password: a code. */
@Controller
@RequestMapping(SecondStepController.PAGE)
class SecondStepController {

    static final String PAGE = "/login/code";

    private final OwnCode ownCode;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Entrance entrance;
    private final RequestCache requestCache;
    private final WrongCodes wrongCodes;
    private final Clock clock;

    SecondStepController(
            OwnCode ownCode, SecondFactors factors, Accounts accounts, Entrance entrance, RequestCache requestCache, WrongCodes wrongCodes, Clock clock) {
        this.ownCode = ownCode;
        this.factors = factors;
        this.accounts = accounts;
        this.entrance = entrance;
        this.requestCache = requestCache;
        this.wrongCodes = wrongCodes;
        this.clock = clock;
    }

    /** @param invitation the code of one that was about to be accepted */
    record StepForm(String code, String invitation) {

        /** Nothing but an invitation's page: whatever else stands there leads nowhere. */
        Optional<String> next() {
            return Optional.ofNullable(invitation).flatMap(Code::of).map(code -> "/invitations/" + code.shown() + "/membership");
        }
    }

    @GetMapping
    String show(@ModelAttribute("form") StepForm form, HttpServletRequest request) {
        Optional<UUID> account = AwaitedCode.of(request, clock.instant()).map(AwaitedCode::account);
        if (account.isEmpty()) {
            return late();
        }
        return factors.isSet(account.get()) ? "account/second-step" : anew();
    }

    @PostMapping
    String enter(@ModelAttribute("form") StepForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        Optional<AwaitedCode> awaited = AwaitedCode.of(request, clock.instant());
        if (awaited.isEmpty()) {
            return late();
        }
        UUID account = awaited.get().account();
        if (!factors.isSet(account)) {
            return anew();
        }
        try {
            if (ownCode.opens(account, form.code())) {
                wrongCodes.forgive(account, awaited.get().since());
                entrance.openFully(accounts.findById(account).orElseThrow(), request, response);
                String wanted = SavedPage.take(requestCache, request, response);
                return "redirect:" + form.next().orElseGet(() -> wrongCodes.first(account, wanted));
            }
            errors.rejectValue("code", "account.factor.wrong");
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return "account/second-step";
    }

    /** The factor was taken off meanwhile: there is no code to wait for, and the sign-in begins again. */
    private static String anew() {
        return "redirect:/login";
    }

    private static String late() {
        return "redirect:/login?late";
    }
}
