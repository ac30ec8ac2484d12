UPDATE meetups SET reason = off_list_reason, reason_lang = off_list_lang WHERE off_list_at IS NOT NULL;
ALTER TABLE meetups DROP COLUMN off_list_lang;
ALTER TABLE meetups DROP COLUMN off_list_reason;
