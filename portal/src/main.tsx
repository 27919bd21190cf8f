import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startSession } from './auth/session.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(<App />);
}
void startSession();
