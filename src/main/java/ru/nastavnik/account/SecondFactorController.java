package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor of one's own account: set up, given new recovery codes, taken off. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Accounts accounts;
    private final OwnPassword ownPassword;
    private final OwnCode ownCode;
    private final OpenSessions sessions;
    private final TransactionOperations transaction;

    SecondFactorController(
            SecondFactors factors,
            RecoveryCodes recovery,
            Accounts accounts,
            OwnPassword ownPassword,
            OwnCode ownCode,
            OpenSessions sessions,
            TransactionOperations transaction) {
        this.factors = factors;
        this.recovery = recovery;
        this.accounts = accounts;
        this.ownPassword = ownPassword;
        this.ownCode = ownCode;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn self, Model model) {
        model.addAttribute("form", ProofForm.BLANK);
        return page(self.id(), model);
    }

    /** A key to set up with; another one in place of one that was never confirmed. */
    @PostMapping("/key")
    String begin(@AuthenticationPrincipal SignedIn self) {
        factors.begin(self.id());
        return "redirect:/account/second-factor";
    }

    /** Whoever was signed in by the password alone is signed out elsewhere. The codes are shown in this answer and never again. */
    @PostMapping
    String confirm(
            @ModelAttribute("form") ProofForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (factors.begun(self.id()).isEmpty()) {
            return "redirect:/account/second-factor";
        }
        if (isPassword(form, self, errors, response)) {
            List<Code> codes = transaction.execute(status -> factors.confirm(self.id(), signs(form)) ? recovery.renew(self.id()) : List.<Code>of());
            if (!codes.isEmpty()) {
                sessions.endOthers(self.id(), request.getSession().getId());
                return recovery(codes, self, model);
            }
            errors.rejectValue("code", "account.factor.wrong");
        }
        return page(self.id(), model);
    }

    private static String signs(ProofForm form) {
        return form.code() == null ? "" : form.code().replaceAll("\\s", "");
    }

    @PostMapping("/codes")
    String renewCodes(
            @ModelAttribute("form") ProofForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, HttpServletResponse response, Model model) {
        if (!isPassword(form, self, errors, response) || !isCode(form, self, errors, response)) {
            return page(self.id(), model);
        }
        return recovery(transaction.execute(status -> recovery.renew(self.id())), self, model);
    }

    /** The other devices sign in anew, also one on which the code is still awaited. */
    @PostMapping("/removal")
    String remove(
            @ModelAttribute("form") ProofForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes redirect) {
        if (!isPassword(form, self, errors, response) || !isCode(form, self, errors, response)) {
            return page(self.id(), model);
        }
        factors.remove(self.id());
        sessions.endOthers(self.id(), request.getSession().getId());
        redirect.addFlashAttribute("flash", "account.factor.removed");
        return "redirect:/account";
    }

    /** Asked before the code, so that a right code is not used up in vain. */
    private boolean isPassword(ProofForm form, SignedIn self, Errors errors, HttpServletResponse response) {
        return isRight(() -> ownPassword.is(self.id(), form.password()), "password", "account.password.wrong", errors, response);
    }

    private boolean isCode(ProofForm form, SignedIn self, Errors errors, HttpServletResponse response) {
        return isRight(() -> ownCode.is(self.id(), form.code()), "code", "account.factor.wrong", errors, response);
    }

    private static boolean isRight(BooleanSupplier asked, String field, String wrong, Errors errors, HttpServletResponse response) {
        try {
            if (asked.getAsBoolean()) {
                return true;
            }
            errors.rejectValue(field, wrong);
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return false;
    }

    private String page(UUID account, Model model) {
        if (factors.isSet(account)) {
            model.addAttribute("left", recovery.left(account));
            return "account/second-factor";
        }
        factors.begun(account).ifPresent(key -> {
            model.addAttribute("key", key.shown());
            model.addAttribute("qr", QrImage.of(key.address(signIn(account))));
        });
        return "account/second-factor-new";
    }

    private String recovery(List<Code> codes, SignedIn self, Model model) {
        model.addAttribute("codes", codes.stream().map(Code::shown).toList());
        model.addAttribute("whose", signIn(self.id()));
        return "account/recovery";
    }

    private String signIn(UUID id) {
        var account = accounts.findById(id).orElseThrow();
        return account.getEmail() == null ? account.getSignInName() : account.getEmail();
    }
}
