-- Why a meetup was taken off the list, beside why it was called off: the one may go, and the other stay.
ALTER TABLE meetups ADD COLUMN off_list_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE meetups ADD COLUMN off_list_lang TEXT NOT NULL DEFAULT '';
UPDATE meetups SET off_list_reason = reason, off_list_lang = reason_lang WHERE off_list_at IS NOT NULL;
