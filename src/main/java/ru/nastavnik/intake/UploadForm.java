package ru.nastavnik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import ru.nastavnik.intake.ImportFiles.Brought;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;

/**
 * A list as it is brought.
 *
 * @param text from the clipboard, when there is no file
 * @param occupation of the new whose row tells none
 * @param state where new mentors begin whose row does not say
 * @param instead the list that this one corrects
 */
record UploadForm(MultipartFile file, String text, Occupation occupation, MentorState state, UUID instead) {

    /** The name under which it is listed; a path before it, which some browsers send, is left out. */
    private static final int LONGEST_NAME = 200;

    static UploadForm blank(ImportKind kind, OrganizationKind at, UUID instead) {
        return new UploadForm(null, null, kind.preset(at), kind == ImportKind.MENTORS ? MentorState.ACTIVE : null, instead);
    }

    void check(ImportKind kind, Errors errors) {
        if (!hasFile() && (text == null || text.isBlank())) {
            errors.rejectValue("file", hasEmptyFile() ? "import.upload.empty" : "import.upload.nothing");
        } else if (hasFile() && text != null && !text.isBlank()) {
            errors.rejectValue("text", "import.upload.both");
        }
        if (kind.isOfPeople() && occupation == null) {
            errors.rejectValue("occupation", "jakarta.validation.constraints.NotNull.message");
        }
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    /** A browser that was given no file sends one without a name. */
    private boolean hasEmptyFile() {
        return file != null && file.isEmpty() && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    /** @param pastedName what a list from the clipboard is called */
    Brought brought(String pastedName) {
        try {
            return hasFile()
                    ? new Brought(fileName(), false, file.getBytes())
                    : new Brought(pastedName, true, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fileName() {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "?" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
