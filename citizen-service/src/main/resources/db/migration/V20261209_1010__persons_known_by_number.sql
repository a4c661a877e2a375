-- What was merged of persons was remembered by the blind index; another key makes another one. It is remembered by the number's own id.
-- The hash holds the key: it follows where it is that of the name the citizen has. Elsewhere the row comes as changed once more.
update import_known known
set natural_key = anew.natural_key,
    hash = case known.hash
               when sha256(convert_to(known.natural_key || anew.content, 'UTF8'))
               then sha256(convert_to(anew.natural_key || anew.content, 'UTF8'))
               else known.hash
           end
from (select '["' || encode(number.blind_index, 'hex') || '"]' as former_key,
             '["' || number.number_id || '"]' as natural_key,
             citizen.id || '{"given_name":' || to_json(citizen.given_name)
                 || ',"family_name":' || to_json(citizen.family_name) || '}' as content
      from citizen_cpr number join citizen on citizen.id = number.citizen_id
      where number.blind_index is not null) anew
where known.source = 'persons' and known.natural_key = anew.former_key;
