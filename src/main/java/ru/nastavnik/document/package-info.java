/**
 * Stored files, and the papers that are made of templates.
 *
 * <p>Stored files are what people bring on paper, scanned. They lie in the database, behind the walls and in its backup, where no address reaches
 * them; they are told by their content, and are only ever handed out to be saved, never shown.
 *
 * <p>A later room adds a kind of paper by a bean {@link ru.nastavnik.document.PaperKind}, the two templates that it names, one for Word and one for
 * PDF, and its messages. It fills {@link ru.nastavnik.document.PaperData} and has {@link ru.nastavnik.document.Papers} make a file of it; many of
 * them at once are a bean {@link ru.nastavnik.document.PaperBundle}, asked for through {@link ru.nastavnik.document.Bundles}. A school may
 * put its own Word file in the place of ours; its tags put words into places and repeat rows, and can do nothing else:
 * <pre>
 * {{организация}}                       a field
 * {{#подписи}} … {{/подписи}}           what is repeated for each row of a list: paragraphs, or the row of a table that both tags stand in;
 *                                       of a condition, what stays when it is fulfilled
 * </pre>
 *
 * <p>What an authority puts in the place of ours is offered to all below it; a school's own goes before that.
 *
 * <p>Sees the organizations, the accounts, and the log of access.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"form", "organization", "account", "journal"})
package ru.nastavnik.document;

import org.springframework.modulith.ApplicationModule;
