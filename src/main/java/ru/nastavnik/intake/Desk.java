package ru.nastavnik.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.Standing;

/** Which lists whoever works here may have to do with: those whose records they may type in by hand. */
@Component
class Desk {

    private final Imports imports;

    Desk(Imports imports) {
        this.imports = imports;
    }

    static void require(ImportKind kind) {
        var standing = Standing.require();
        if (standing.kind().isAuthority()) {
            throw notFound();
        }
        if (!standing.may(kind.right())) {
            throw new AccessDeniedException("may not bring such a list");
        }
    }

    Import find(UUID id) {
        return permitted(imports.findById(id));
    }

    /** To go on with it: whoever else would do so waits. */
    Import lock(UUID id) {
        return permitted(imports.lock(id));
    }

    private static Import permitted(Optional<Import> found) {
        var list = found.orElseThrow(Desk::notFound);
        require(list.getKind());
        return list;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
