package ru.nastavnik.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and theme, kept in cookies of the browser: they hold before sign-in too. */
@Controller
class PreferenceController {

    private final LocaleResolver locales;

    PreferenceController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    ResponseEntity<Void> speak(
            @RequestParam(defaultValue = "") String language, @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, Languages.of(language));
        return seeOther(request, back).build();
    }

    @PostMapping("/theme")
    ResponseEntity<Void> paint(
            @RequestParam(defaultValue = "") String theme, @RequestParam(required = false) @Nullable String back, HttpServletRequest request) {
        var cookie = ResponseCookie.from(Theme.COOKIE, Theme.ALL.contains(theme) ? theme : Theme.AUTO)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
        return seeOther(request, back).header(HttpHeaders.SET_COOKIE, cookie.build().toString()).build();
    }

    private static ResponseEntity.BodyBuilder seeOther(HttpServletRequest request, @Nullable String back) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(LocalPath.of(request.getContextPath(), back));
    }
}
