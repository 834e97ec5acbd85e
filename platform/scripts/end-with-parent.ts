/**
 * Imported for its effect by every process that the scripts start: when the process that started it is gone, however
 * that ended, the channel to it closes, and this one is told to end; where it has not done so in five seconds, it ends.
 */
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 5000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
