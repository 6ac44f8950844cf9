import { type Kysely, sql } from 'kysely'

/** Pictures from the chat that wait until the person has said which paper they are; which message of LINE a page came with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('chat_album')
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    // LINE's id of pictures that were sent together, or of the message where it was one.
    .addColumn('set_id', 'text', (c) => c.notNull())
    // The first of its messages that came: the person is asked once, in reply to it.
    .addColumn('message_id', 'text', (c) => c.notNull())
    .addColumn('quote_token', 'text')
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    // The paper that was chosen.
    .addColumn('case_id', 'text')
    .addColumn('document_key', 'text')
    // Which of them are pages by now, with their places.
    .addColumn('placed', 'text', (c) => c.notNull())
    .addColumn('full_told_at', 'text')
    .addPrimaryKeyConstraint('chat_album_key', ['office_id', 'id'])
    .addUniqueConstraint('chat_album_set', ['office_id', 'person_id', 'set_id'])
    .execute()
  await schema.createIndex('chat_album_person').on('chat_album').columns(['person_id']).execute()
  await schema
    .createTable('chat_picture')
    .addColumn('office_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('album_id', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text', (c) => c.notNull())
    // Its place among those that were sent together.
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sheets', 'integer', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('key_version', 'integer', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('chat_picture_key', ['office_id', 'id'])
    .addUniqueConstraint('chat_picture_message', ['office_id', 'message_id'])
    .addForeignKeyConstraint('chat_picture_album', ['office_id', 'album_id'], 'chat_album', [
      'office_id',
      'id',
    ])
    .execute()
  await schema
    .createIndex('chat_picture_of_album')
    .on('chat_picture')
    .columns(['office_id', 'album_id'])
    .execute()

  await schema.alterTable('page').addColumn('message_id', 'text').execute()
  await schema
    .createIndex('page_from_chat')
    .on('page')
    .columns(['office_id', 'message_id'])
    .where(sql.ref('message_id'), 'is not', null)
    .execute()
}
