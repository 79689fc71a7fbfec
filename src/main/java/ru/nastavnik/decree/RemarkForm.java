package ru.nastavnik.decree;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the director asks to mend. */
record RemarkForm(@NotBlank @Size(max = Decree.REMARK_LENGTH) String remark) {

    RemarkForm {
        remark = remark == null ? "" : remark;
    }
}
