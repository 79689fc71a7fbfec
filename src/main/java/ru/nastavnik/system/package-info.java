/**
 * What holds the house together: security chain, transaction manager with the walls, layout, errors, start pages, the embedded database.
 * Sees every room; no room sees it.
 *
 * <p>A page is {@code <html th:replace="~{layout :: page(#{room.title}, ~{::main})}">} around its {@code <main class="page" id="main">};
 * {@code plain} instead of {@code page} has no rail (sign-in), {@code hand} is what mentors and mentees hold in one hand, {@code bare} an
 * error. {@code templates/fragments/forms.html} has a fragment for each kind of field, {@code fragments/parts.html} the parts of pages.
 * The frame's attributes are in {@link ru.nastavnik.system.Frame}: {@code standing}, {@code visitor}, {@code dates} and so on; a redirect
 * says what was done by the flash attributes {@code flash} (a message key) and {@code flashOf} (its argument). Dates are written by
 * {@code ${dates.day(x)}} (22 ноября 2026), {@code brief} (22.11.2026, in tables) and {@code moment}; date fields travel as ISO. Texts with
 * arguments are ICU patterns ({@link ru.nastavnik.system.IcuMessageSource}). No inline script or style; the scripts are few: {@code draft.js} is linked
 * by the forms that are saved while one writes, {@code list.js} by lists, and everything works without them; dark is {@code dark.css}, linked
 * for screens alone. What does not print has the class {@code no-print}; a table of class {@code cards} is a list of cards on a phone,
 * its cells named by {@code th:data-label}.
 */
@ApplicationModule(displayName = "System")
package ru.nastavnik.system;

import org.springframework.modulith.ApplicationModule;
